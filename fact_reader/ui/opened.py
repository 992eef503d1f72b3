"""An article as the desk holds it open: in one of its versions, with what stands in that."""

from dataclasses import dataclass, field

from fact_reader.model import Annotation, Article, Version
from fact_reader.services import editing
from fact_reader.services.library import Library
from fact_reader.ui.translating import tr


@dataclass
class Opened:
    """An open article, the version of it that is shown, and all versions, oldest first."""

    article: Article
    version: Version
    versions: tuple[Version, ...]
    annotations: dict[str, Annotation] = field(default_factory=dict)

    @classmethod
    def read(cls, library: Library, article_id: str, version_id: str = "") -> "Opened | None":
        """An article in its newest version, else in the one that is named; None if it is gone."""
        work = editing.work(library, article_id)
        if work is None:
            return None
        version, found = work.version, work.annotations
        if version_id not in ("", version.id):
            from fact_reader.services import versions

            older = versions.work(library, article_id, version_id)
            if older is not None:
                version, found = older.version, older.annotations
        here = {one.id: one for one in found if one.version_id == version.id}
        return cls(work.article, version, work.versions, here)

    @property
    def is_newest(self) -> bool:
        """Whether no later version is known."""
        return self.version.id == self.versions[-1].id

    @property
    def remark(self) -> str:
        """What is worth knowing of the version that is shown."""
        if not self.is_newest:
            return tr("an older one", "version")
        moved = any(one.placement is not None for one in self.annotations.values())
        return tr("changed since you annotated") if moved else ""

    def in_order(self) -> list[Annotation]:
        """All annotations, in text order."""
        return sorted(self.annotations.values(), key=lambda one: one.sort_key)

    def placed(self) -> list[Annotation]:
        """Those that stand on their passage for certain, in text order."""
        return [one for one in self.in_order() if one.is_placed]
