import os
from pathlib import Path

import pytest

from fact_reader.exchange.readers import MAX_BYTES
from fact_reader.model import Changes, PartialDate
from fact_reader.model.wording import Sentence
from fact_reader.services import checking, editing, importing, indexing
from fact_reader.services.apart import run_apart
from fact_reader.services.import_report import Fate, ImportReport, Outcome, report_of
from fact_reader.services.importing import import_paths, import_text
from fact_reader.services.library import Library

_MAIL = b"""From: A Reader <reader@example.org>
Subject: What they said
Date: Tue, 18 Jul 2017 10:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="x"

--x
Content-Type: text/plain

The ministers met on Monday, both sides said.
--x
Content-Type: image/png
Content-Disposition: attachment; filename="picture.png"

none
--x--
"""
_TEXT = "Ministers meet in Geneva\n\nThe ministers met on Monday, both sides said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    return made


def _fates(report: ImportReport) -> dict[str, Fate]:
    return {Path(outcome.name).name: outcome.fate for outcome in report.outcomes}


def test_a_file_becomes_an_article_with_its_original(library: Library, folder: Path) -> None:
    file = folder / "geneva.txt"
    file.write_bytes(b"\xef\xbb\xbf" + _TEXT.replace("\n", "\r\n").encode())
    report = import_paths(library, [file])
    [outcome] = report.outcomes
    assert outcome.fate is Fate.ADDED
    assert outcome.title == "Ministers meet in Geneva"
    assert report.changes.articles == {outcome.article_id}
    assert report.summary() == "1 article added."
    work = editing.work(library, outcome.article_id)
    assert work is not None
    assert work.version.text == _TEXT
    assert work.version.number == 1
    assert work.version.file_name == "geneva.txt"
    assert library.originals.get(work.version.sha256) == file.read_bytes()


def test_an_import_elsewhere_brings_sentences_that_can_be_translated(
    library: Library, folder: Path
) -> None:
    """Through two processes: that of the import, and that which reads the files."""
    (folder / "a.eml").write_bytes(_MAIL)
    (folder / "b.pdf").write_bytes(b"%PDF-1.4 no more")
    (folder / "c.txt").write_bytes(b"")
    news: list[importing.News] = []
    run_apart(
        library.folder,
        importing.import_apart,
        [folder],
        "",
        told=news.append,
        cancelled=lambda: False,
        abandoned=lambda: False,
    )
    outcomes = [outcome for one in news for outcome in one.outcomes]
    messages = [outcome.message for outcome in outcomes]
    assert all(isinstance(message, Sentence) for message in messages)
    attached, damaged, empty = (message for message in messages if isinstance(message, Sentence))
    [part] = attached.values.values()
    assert isinstance(part, Sentence)
    assert (part.template, part.values) == (
        "Attached and not read: {files}.",
        {"files": "picture.png"},
    )
    assert damaged.template == "{file} is a damaged PDF; get it again from where it came."
    assert empty.values == {"file": "c.txt"}
    report = report_of(outcomes, True, Changes())
    assert report.summary() == "1 article added, 2 not imported; stopped before the end."
    assert report_of([], False, Changes()).summary() == "Nothing to import."


def test_the_real_articles_get_their_titles(library: Library, real_articles: list[Path]) -> None:
    report = import_paths(library, real_articles)
    assert report.count(Fate.ADDED) == len(real_articles) == 5
    if real_articles[0].parent.parent.name == "shared":
        assert [outcome.title for outcome in report.outcomes] == [
            "Donald Trump insists on meeting with Vladimir Putin",
            "Trump wants to arrange a meeting with Putin",
            "Trump Plans To Meet Putin At G20, But Kremlin Says Meeting Not Yet Confirmed",
            "Trump held secret hour-long meeting with Putin at G20 with only Russian translator"
            " present",
            "Donald Trump to hold summit with Vladimir Putin",
        ]
        work = editing.work(library, report.outcomes[3].article_id)
        assert work is not None
        assert work.article.author == "Harry Cockburn"
        assert work.article.published == PartialDate("2017-07-18T23:20+01:00")
    indexing.catch_up(library)
    assert checking.problems(library) == []


def test_the_same_bytes_again_are_known_under_any_name(library: Library, folder: Path) -> None:
    (folder / "a.txt").write_text(_TEXT)
    (folder / "b.txt").write_text(_TEXT)
    report = import_paths(library, [folder])
    assert _fates(report) == {"a.txt": Fate.ADDED, "b.txt": Fate.KNOWN}
    assert report.outcomes[1].message == "Already in the library as “Ministers meet in Geneva”."
    assert report.outcomes[1].article_id == report.outcomes[0].article_id
    assert report.changes.articles == {report.outcomes[0].article_id}
    assert len(editing.summaries(library)) == 1


def test_a_removed_article_comes_back_with_its_annotations(library: Library, folder: Path) -> None:
    (folder / "a.txt").write_text(_TEXT)
    [added] = import_paths(library, [folder]).outcomes
    editing.remove(library, [added.article_id])
    assert editing.work(library, added.article_id) is None
    report = import_paths(library, [folder])
    assert report.outcomes[0].fate is Fate.RESTORED
    assert report.outcomes[0].article_id == added.article_id
    assert report.changes.articles == {added.article_id}
    assert editing.work(library, added.article_id) is not None


def test_what_cannot_be_imported_is_told_and_the_others_go_on(
    library: Library, folder: Path
) -> None:
    (folder / "1-empty.txt").touch()
    (folder / "2-binary.txt").write_bytes(bytes(range(256)) * 40)
    with (folder / "3-large.txt").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    (folder / "4-picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (folder / "5-other.json").write_text('{"not": "ours"}')
    (folder / "6-dangling.txt").symlink_to(folder / "nowhere")
    (folder / "9-good.txt").write_text(_TEXT)
    (folder / ".hidden.txt").write_text("hidden")
    report = import_paths(library, [folder, folder / "7-absent.txt"])
    fates = _fates(report)
    assert fates.pop("9-good.txt") is Fate.ADDED
    assert set(fates.values()) == {Fate.FAILED}
    assert sorted(name[0] for name in fates) == ["1", "2", "3", "4", "5", "6", "7"]
    for outcome in report.outcomes:
        if outcome.fate is Fate.FAILED:
            assert outcome.message.endswith(".")
            assert "\n" not in outcome.message
    assert report.summary() == "1 article added, 7 not imported."
    assert len(editing.summaries(library)) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_not_waited_for(library: Library, folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    [outcome] = import_paths(library, [folder]).outcomes
    assert outcome.fate is Fate.FAILED
    assert "pipe" in outcome.message


def test_unreadable_files_and_folders_are_told(library: Library, folder: Path) -> None:
    (folder / "secret.txt").write_text(_TEXT)
    (folder / "secret.txt").chmod(0)
    (folder / "closed").mkdir(mode=0)
    if os.access(folder / "secret.txt", os.R_OK):
        pytest.skip("the superuser may read everything")
    report = import_paths(library, [folder, folder / "closed" / "inside.txt"])
    assert [outcome.fate for outcome in report.outcomes] == [Fate.FAILED] * 3


def test_circles_of_links_end(library: Library, folder: Path) -> None:
    (folder / "inner").mkdir()
    (folder / "inner" / "back").symlink_to(folder, target_is_directory=True)
    (folder / "self").symlink_to(folder / "self")
    (folder / "inner" / "a.txt").write_text(_TEXT)
    report = import_paths(library, [folder, folder / "self"])
    assert report.count(Fate.ADDED) == 1
    assert report.count(Fate.FAILED) == 2  # the link to itself, found and named


def test_names_that_are_no_unicode(library: Library, folder: Path) -> None:
    path = os.fsencode(folder) + b"/na\xefve.txt"
    try:
        with open(path, "w") as file:
            file.write(_TEXT)
    except OSError:
        pytest.skip("this file system takes Unicode names only")
    [outcome] = import_paths(library, [folder]).outcomes
    assert outcome.fate is Fate.ADDED
    work = editing.work(library, outcome.article_id)
    assert work is not None
    work.version.file_name.encode("utf-8")


def test_progress_counts_and_cancel_stops_between_two_files(library: Library, folder: Path) -> None:
    for number in range(300):
        (folder / f"{number:03}.txt").write_text(f"Article {number}\n\nIts text number {number}.")
    seen: list[tuple[int, int, str]] = []
    heard: list[Outcome] = []
    report = import_paths(
        library,
        [folder],
        lambda done, total, name: seen.append((done, total, name)) if total else None,
        cancelled=lambda: len(heard) == 150,
        finished=heard.append,
    )
    assert report.cancelled
    assert report.count(Fate.ADDED) == len(report.outcomes) == 150
    assert report.summary() == "150 articles added; stopped before the end."
    assert seen == [(number, 300, f"{number:03}.txt") for number in range(150)]
    assert len(editing.summaries(library)) == 150
    assert indexing.catch_up(library) > 0
    assert checking.problems(library) == []

    seen.clear()
    again = import_paths(library, [folder], lambda done, total, name: seen.append((done, 0, "")))
    assert (again.count(Fate.KNOWN), again.count(Fate.ADDED)) == (150, 150)
    assert seen[-1] == (300, 0, "")


def test_pasted_text_is_an_article(library: Library) -> None:
    report = import_text(library, "Pasted headline\r\n\r\nThe text 😀\x00 \ud800 of it.")
    [outcome] = report.outcomes
    work = editing.work(library, outcome.article_id)
    assert work is not None
    assert work.version.text == "Pasted headline\n\nThe text 😀  of it."
    assert work.version.file_name == ""
    assert library.originals.is_intact(work.version.sha256)
    assert import_text(library, "").outcomes[0].fate is Fate.FAILED


def test_an_empty_folder_brings_nothing(library: Library, folder: Path) -> None:
    report = import_paths(library, [folder])
    assert report.outcomes == ()
    assert report.summary() == "Nothing to import."


def test_cancel_is_heard_while_folders_are_looked_through(library: Library, folder: Path) -> None:
    for number in range(50):
        (folder / f"empty {number:02}").mkdir()
    looked: list[str] = []
    report = import_paths(
        library,
        [folder],
        lambda done, total, name: looked.append(name),
        cancelled=lambda: len(looked) == 10,
    )
    assert report.cancelled
    assert len(looked) == 10


def test_each_outcome_is_heard_of_when_it_is_there(library: Library, folder: Path) -> None:
    (folder / "a.txt").write_text("Article\n\nIts text.")
    (folder / "b.txt").write_bytes(b"")
    heard: list[str] = []
    report = import_paths(library, [folder], finished=lambda one: heard.append(one.fate))
    assert heard == [one.fate for one in report.outcomes] == ["added", "failed"]
