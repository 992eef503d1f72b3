"""Articles from web addresses, copied parts of pages, and tables."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from documents import MAYOR, MOON, TITLE, page

from fact_reader.exchange.readers.tables import guessed_columns, read_table
from fact_reader.model import BlockKind, PartialDate, Version
from fact_reader.services import editing, importing
from fact_reader.services.fetching import import_address
from fact_reader.services.import_report import Fate, ImportReport
from fact_reader.services.library import Library
from fact_reader.services.pasting import import_copied
from fact_reader.services.tables import import_table


class _Site(BaseHTTPRequestHandler):
    shown: list[bytes]

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(self.shown[0])))
        self.end_headers()
        self.wfile.write(self.shown[0])

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def shown() -> list[bytes]:
    """What the site shows; a test may change it."""
    return [page().encode()]


@pytest.fixture
def site(shown: list[bytes], monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("no_proxy", "*")
    handler = type("Site", (_Site,), {"shown": shown})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as made:
        thread = threading.Thread(target=made.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{made.server_port}"
        made.shutdown()
        thread.join()


def _version(library: Library, report: ImportReport) -> Version:
    [outcome] = report.outcomes
    work = editing.work(library, outcome.article_id)
    assert work is not None, outcome
    return work.version


def test_a_page_of_the_web(library: Library, site: str, shown: list[bytes]) -> None:
    report = import_address(library, f"{site}/story")
    version = _version(library, report)
    assert MOON in version.text
    assert version.source == f"{site}/story"
    assert version.file_name == "story"
    assert library.originals.get(version.sha256) == shown[0]
    work = editing.work(library, version.article_id)
    assert work is not None
    assert (work.article.title, work.article.url) == (TITLE, f"{site}/story")
    assert version.found_in["url"] == "the address that was asked for"


def test_a_page_that_changed_becomes_a_new_version(
    library: Library, site: str, shown: list[bytes]
) -> None:
    first = _version(library, import_address(library, f"{site}/story"))
    assert import_address(library, f"{site}/story").outcomes[0].fate is Fate.KNOWN
    shown[0] = shown[0].replace(b"third", b"fourth")
    report = import_address(library, f"{site}/story")
    assert report.outcomes[0].fate is Fate.UPDATED
    second = _version(library, report)
    assert (second.article_id, second.number) == (first.article_id, 2)


def test_what_cannot_be_fetched_leaves_nothing(library: Library, shown: list[bytes]) -> None:
    report = import_address(library, "https://nowhere.invalid/")
    [outcome] = report.outcomes
    assert outcome.fate is Fate.FAILED
    assert outcome.message.startswith("nowhere.invalid ")
    assert import_address(library, "file:///etc/passwd").count(Fate.FAILED) == 1
    assert import_address(library, "https://a.invalid/", cancelled=lambda: True).cancelled
    assert editing.summaries(library) == []


def test_a_copied_part_of_a_page_keeps_its_form(library: Library) -> None:
    markup = (
        f"<meta charset='utf-8'><h2>What the mayor says</h2><p>{MAYOR}</p><ul><li>One</li>"
        '<li><a href="https://courier.example/two">Two</a></li></ul>'
    )
    text = f"What the mayor says\n\n{MAYOR}\n\n    One\n    Two\n"
    version = _version(library, import_copied(library, markup, text))
    assert version.text == f"What the mayor says\n\n{MAYOR}\n\nOne\nTwo"
    kinds = [one.kind for one in version.structure.blocks]
    assert kinds == [BlockKind.HEADING, BlockKind.ITEM, BlockKind.ITEM]
    [link] = version.structure.links
    assert version.text[link.start : link.end] == "Two"
    assert library.originals.get(version.sha256) == markup.encode()


@pytest.mark.parametrize("markup", ["", "<p>", "<img alt='x'>", "<p>Something else altogether</p>"])
def test_markup_that_does_not_say_the_same_is_not_taken(library: Library, markup: str) -> None:
    version = _version(library, import_copied(library, markup, f"{MOON}\n\n{MAYOR}"))
    assert version.text == f"{MOON}\n\n{MAYOR}"
    assert version.reader == "plain text"


def _table(path: Path, rows: str) -> Path:
    path.write_text("headline,body,date,source,byline,link\n" + rows, "utf-8")
    return path


def test_a_table_of_articles(library: Library, tmp_path: Path) -> None:
    rows = (
        f'Bridge closed,"{MOON}",2026-03-14,The Courier,Ada Lindqvist,https://c.example/1\n'
        f'Bridge open,"Bridge open\n\n{MAYOR.replace(chr(34), "")}",14 March 2026,Post,,x\n'
        "No text at all,,,,,\n"
    )
    path = _table(tmp_path / "a.csv", rows)
    table = read_table(path)
    heard: list[Fate] = []
    report = import_table(
        library,
        path,
        table,
        guessed_columns(table),
        finished=lambda one: heard.append(one.fate),
    )
    assert heard == [Fate.ADDED, Fate.ADDED, Fate.FAILED]
    assert report.outcomes[2].message == "The row has no text."
    works = [editing.work(library, one.article_id) for one in report.outcomes[:2]]
    [first, second] = [work for work in works if work is not None]
    assert first.version.text == f"Bridge closed\n\n{MOON}"
    assert second.version.text.startswith("Bridge open\n\nThe mayor"), "its title stands there once"
    assert (first.article.outlet, first.article.author) == ("The Courier", "Ada Lindqvist")
    assert first.article.published == second.article.published == PartialDate("2026-03-14")
    assert (first.article.url, second.article.url) == ("https://c.example/1", "")
    assert first.version.found_in["outlet"] == "column “source”"
    original = library.originals.get(first.version.sha256)
    assert original is not None
    assert "Bridge closed" in original.decode()
    again = import_table(library, path, table, guessed_columns(table))
    assert again.count(Fate.KNOWN) == 2


def test_a_row_with_a_known_address_is_a_new_version(library: Library, tmp_path: Path) -> None:
    for words in (MOON, MOON.replace("third", "fourth")):
        path = _table(tmp_path / "a.csv", f'Bridge closed,"{words}",,,,https://c.example/1\n')
        table = read_table(path)
        report = import_table(library, path, table, guessed_columns(table))
    assert report.outcomes[0].fate is Fate.UPDATED
    assert len(editing.summaries(library)) == 1


def test_a_table_can_be_stopped(library: Library, tmp_path: Path) -> None:
    path = _table(tmp_path / "a.csv", "".join(f"Title {n},Text {n},,,,\n" for n in range(9)))
    table = read_table(path)
    heard: list[object] = []
    report = import_table(
        library,
        path,
        table,
        guessed_columns(table),
        cancelled=lambda: len(heard) == 4,
        finished=heard.append,
    )
    assert report.cancelled
    assert len(editing.summaries(library)) == 4


def test_tables_among_other_files_are_told(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    _table(folder / "a.csv", "a,b,,,,\n")
    [outcome] = importing.import_paths(library, [folder]).outcomes
    assert outcome.fate is Fate.FAILED
    assert outcome.message.startswith("a.csv is a table: import it in the window, by itself")


def test_nothing_half_imported_remains(library: Library, tmp_path: Path) -> None:
    files = {
        "a.pdf": b"%PDF-1.4 half",
        "b.docx": b"PK\x03\x04" + bytes(99) + b"word/document.xml",
        "c.html": b"<html><script>x</script></html>",
        "d.eml": b"From: a@b.example\nSubject: s\nDate: x\n\n",
        "e.png": b"\x89PNG\r\n\x1a\n" + bytes(50),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    before = sorted(path for path in library.folder.rglob("*") if path.is_file())
    report = importing.import_paths(library, [tmp_path / name for name in files])
    assert report.count(Fate.FAILED) == len(files)
    assert sorted(path for path in library.folder.rglob("*") if path.is_file()) == before
    assert editing.summaries(library) == []
