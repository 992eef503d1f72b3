"""The sample library: the articles in `seeds/` with some annotations, apart from the user's own."""

import json
from pathlib import Path

from fact_reader.anchoring import find_quote
from fact_reader.model import Annotation, Stance
from fact_reader.paths import seeds_folder
from fact_reader.services import annotating, editing, linking
from fact_reader.services.library import Library

_DONE = "samples"


def open_samples(folder: Path, *, writable: bool = True) -> Library:
    """Open the sample library in `folder`, and put the samples into it the first time.

    What the user does in it stays. UserError as for `Library`.
    """
    library = Library(folder, writable=writable)
    if writable and not library.setting(_DONE):
        try:
            _fill(library)
        except BaseException:
            library.close()
            raise
    return library


def is_sample(library: Library) -> bool:
    """Whether this is a sample library."""
    return bool(library.setting(_DONE))


def first_articles(library: Library) -> list[str]:
    """The ids of the articles that show best what the app is for, in the order to open them.

    Empty where the library holds no samples.
    """
    return library.setting(_DONE).split()


def _fill(library: Library) -> None:
    # Only the first start needs what reads files.
    from fact_reader.services import importing

    described = json.loads((seeds_folder() / "annotations.json").read_text("utf-8"))
    files = sorted(seeds_folder().glob("*.txt"))
    report = importing.import_paths(library, files)
    ids = {Path(outcome.name).name: outcome.article_id for outcome in report.outcomes}
    works = {name: editing.work(library, article_id) for name, article_id in ids.items()}
    made: list[Annotation] = []
    for entry in described["annotations"]:
        work = works[entry["file"]]
        if work is None or work.annotations:
            continue  # An earlier start was cut off half-way; this article was done by then.
        [(start, end)] = find_quote(work.version.text, entry["quote"])
        blank = annotating.draft(library, work.version.id, start, end, Stance(entry["stance"]))
        made.append(
            annotating.changed(
                blank,
                note=entry.get("note", ""),
                speaker=entry.get("speaker", ""),
                labels=entry.get("labels", ()),
            )
        )
    annotating.save(library, *made)
    for ends in described["links"]:
        # Each end is named by how its passage begins.
        source, target = (_starting_with(made, beginning) for beginning in ends)
        if source and target:
            annotating.apply(library, linking.linking(library, source.id, target.id))
    library.remember(_DONE, " ".join(ids[name] for name in described["open"]))


def _starting_with(made: list[Annotation], beginning: str) -> Annotation | None:
    return next((one for one in made if one.anchor.exact.startswith(beginning)), None)
