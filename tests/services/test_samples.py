import json
from pathlib import Path

import pytest

from fact_reader.model import UserError
from fact_reader.paths import seeds_folder
from fact_reader.services import annotating, checking, editing, indexing, samples
from fact_reader.services.library import Library


def _described() -> dict[str, list[dict[str, str]]]:
    content: dict[str, list[dict[str, str]]] = json.loads(
        (seeds_folder() / "annotations.json").read_text("utf-8")
    )
    return content


def _notes(library: Library) -> list[str]:
    works = [editing.work(library, one.article.id) for one in editing.summaries(library)]
    return sorted(one.note for work in works if work for one in work.annotations)


def test_the_first_opening_puts_the_samples_in(tmp_path: Path) -> None:
    described = _described()
    with samples.open_samples(tmp_path / "samples") as library:
        assert len(editing.summaries(library)) == len(list(seeds_folder().glob("*.txt"))) == 5
        assert _notes(library) == sorted(one["note"] for one in described["annotations"])
        first = samples.first_articles(library)
        assert len(first) == len(described["open"])
        assert all(editing.work(library, one) for one in first)
        indexing.catch_up(library)
        assert checking.problems(library) == []


def test_what_the_user_does_in_it_stays(tmp_path: Path) -> None:
    with samples.open_samples(tmp_path) as library:
        [removed, changed, *_] = [one.article.id for one in editing.summaries(library)]
        editing.remove(library, [removed])
        work = editing.work(library, changed)
        assert work is not None
        annotating.delete(library, [one.id for one in work.annotations])
        before = _notes(library)
    with samples.open_samples(tmp_path) as library:
        assert len(editing.summaries(library)) == 4
        assert _notes(library) == before


def test_a_first_opening_that_was_cut_off_is_completed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise UserError("The disk is full.")

    for place in ("annotating.save", "Library.remember"):
        with monkeypatch.context() as patch:
            patch.setattr(f"fact_reader.services.samples.{place}", fail)
            with pytest.raises(UserError, match="disk is full"):
                samples.open_samples(tmp_path)
    # The lock is free again, and nothing is there twice.
    with samples.open_samples(tmp_path) as library:
        assert len(editing.summaries(library)) == 5
        assert len(_notes(library)) == len(_described()["annotations"])


def test_an_ordinary_library_has_no_samples(library: Library) -> None:
    assert samples.first_articles(library) == []
