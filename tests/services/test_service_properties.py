"""Properties that hold for any texts, any notes and any order of work."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, rule

from fact_reader.model import ArticleWork, PartialDate, Stance
from fact_reader.services import annotating, checking, editing, exporting, importing, indexing
from fact_reader.services import merging as merging_service
from fact_reader.services.import_report import Fate
from fact_reader.services.library import Library

_SLOW = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
_WORDS = [
    "claim",
    "denied",
    "meeting",
    "😀",
    "שלום",
    "e\u0301",
    "“quote”",
    "日本語",
    "=1+1",
    '"',
    ";",
]

_any_text = st.text(st.characters(), max_size=40)
_some_words = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12).map(" ".join)
_text = st.one_of(_some_words, st.builds("{}\r\n{}".format, _some_words, _any_text))
_dates = st.one_of(st.none(), st.sampled_from(["2017", "2017-07", "2017-07-18T23:20+01:00"]))


@contextmanager
def _new_library() -> Iterator[Library]:
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder)) as library:
        yield library


def _works(library: Library) -> list[ArticleWork]:
    found = (editing.work(library, one.article.id) for one in editing.summaries(library))
    return [work for work in found if work is not None]


@st.composite
def _spans(draw: st.DrawFn, length: int) -> tuple[int, int]:
    start = draw(st.integers(0, length - 1))
    return start, draw(st.integers(start + 1, length))


@settings(max_examples=30, deadline=None, suppress_health_check=_SLOW)
@given(data=st.data())
def test_export_and_import_give_the_same_library(data: st.DataObject) -> None:
    with _new_library() as library, _new_library() as other, _new_library() as place:
        for number in range(data.draw(st.integers(1, 3))):
            text = f"Article {number}\n\n" + data.draw(_text)
            [outcome] = importing.import_text(library, text).outcomes
            work = editing.work(library, outcome.article_id)
            if work is None:  # what is no text at all is refused
                continue
            published = data.draw(_dates)
            editing.save(
                library,
                replace(
                    work.article,
                    title="T" + data.draw(_any_text),
                    outlet=data.draw(_any_text),
                    published=PartialDate(published) if published else None,
                ),
            )
            for _ in range(data.draw(st.integers(0, 3))):
                start, end = data.draw(_spans(len(work.version.text)))
                stance = data.draw(st.sampled_from(list(Stance)))
                made = annotating.draft(library, work.version.id, start, end, stance)
                made = annotating.changed(
                    made,
                    note=data.draw(_any_text),
                    speaker=data.draw(_any_text),
                    labels=data.draw(st.lists(_any_text, max_size=3)),
                )
                annotating.save(library, made)
        if not _works(library):
            return
        file = place.folder / "export.json"
        exporting.export(exporting.select(library), "json", file)
        merging_service.merge_file(other, file)
        assert _works(other) == _works(library)
        again = place.folder / "again.json"
        selection = replace(exporting.select(other), made=exporting.select(library).made)
        exporting.export(selection, "json", again)
        assert (
            again.read_text("utf-8").split('"articles"')[1]
            == (file.read_text("utf-8").split('"articles"')[1])
        )


class Work(RuleBasedStateMachine):
    """A user who adds, changes, removes, brings back and exports, in any order."""

    articles: Bundle[str] = Bundle("articles")
    removed: Bundle[str] = Bundle("removed")
    annotations: Bundle[str] = Bundle("annotations")

    @initialize()
    def start(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.library = Library(Path(self.folder.name) / "library")
        self.count = 0

    @rule(target=articles, text=_text)
    def add(self, text: str) -> str:
        self.count += 1
        text = f"Article {self.count}\n\n{text}"
        [outcome] = importing.import_text(self.library, text).outcomes
        assert outcome.fate is Fate.ADDED, outcome
        return outcome.article_id

    @rule(article=articles, title=_some_words)
    def rename(self, article: str, title: str) -> None:
        work = editing.work(self.library, article)
        if work is not None:
            editing.save(self.library, replace(work.article, title=title))

    @rule(target=annotations, article=articles, data=st.data(), stance=st.sampled_from(Stance))
    def annotate(self, article: str, data: st.DataObject, stance: Stance) -> str:
        work = editing.work(self.library, article)
        if work is None:
            return ""
        start, end = data.draw(_spans(len(work.version.text)))
        made = annotating.draft(self.library, work.version.id, start, end, stance)
        annotating.save(self.library, made)
        return made.id

    @rule(annotation=annotations, note=_any_text)
    def write(self, annotation: str, note: str) -> None:
        stored = annotating.get(self.library, annotation)
        if stored and editing.work(self.library, stored.article_id):
            annotating.save(self.library, annotating.changed(stored, note=note))

    @rule(annotation=annotations)
    def delete(self, annotation: str) -> None:
        annotating.delete(self.library, [annotation])

    @rule(annotation=annotations)
    def delete_and_undo(self, annotation: str) -> None:
        stored = annotating.get(self.library, annotation)
        if stored and editing.work(self.library, stored.article_id):
            changes = annotating.delete(self.library, [annotation])
            annotating.save(self.library, *changes.removed)
            assert annotating.get(self.library, annotation) == stored

    @rule(target=removed, article=consumes(articles))
    def remove(self, article: str) -> str:
        editing.remove(self.library, [article])
        return article

    @rule(target=articles, article=consumes(removed))
    def restore(self, article: str) -> str:
        editing.restore(self.library, [article])
        return article

    @rule()
    def export_and_merge_back(self) -> None:
        before = _works(self.library)
        if before:
            file = Path(self.folder.name) / "export.json"
            exporting.export(exporting.select(self.library), "json", file)
            merging_service.merge_file(self.library, file)
            assert _works(self.library) == before

    @rule()
    def catch_up(self) -> None:
        indexing.catch_up(self.library)
        assert checking.problems(self.library) == []

    @rule()
    def close_and_open(self) -> None:
        self.library.close()
        self.library = Library(self.library.folder)

    def teardown(self) -> None:
        if hasattr(self, "library"):
            try:
                self.catch_up()
            finally:
                self.library.close()
                self.folder.cleanup()


TestWork = Work.TestCase
TestWork.settings = settings(
    max_examples=15, stateful_step_count=25, deadline=None, suppress_health_check=_SLOW
)
