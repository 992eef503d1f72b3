from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fact_reader.services.library import Library

if TYPE_CHECKING:
    from tests.cli.conftest import Run

_TEXT = """Ministers meet in Geneva

The minister said “we will meet”. The other said "we will meet" too.
On Monday it was denied. 日本語 😀
"""


@pytest.fixture
def article(run: Run, tmp_path: Path) -> str:
    """The id of an article in the default library."""
    file = tmp_path / "geneva.txt"
    file.write_text(_TEXT, "utf-8")
    [record] = run("import", file, "--json").records
    return str(record["id"])


def test_import_tells_each_files_fate(run: Run, news: list[Path], tmp_path: Path) -> None:
    for path in news:
        shutil.copy(path, tmp_path)
    (tmp_path / "empty.txt").touch()
    ran = run("import", tmp_path, code=1)
    lines = ran.out.splitlines()
    assert lines[0].split()[:2] == ["Fate", "File"]
    assert lines[-1] == "5 articles added, 1 not imported."
    assert sum(line.startswith("added ") for line in lines) == 5
    assert any(line.startswith("failed  empty.txt") for line in lines)
    assert ran.err == ""

    again = run("import", *news, "--json")
    assert [record["fate"] for record in again.records] == ["known"] * 5
    assert list(again.records[0]) == ["file", "fate", "message", "id", "title"]
    assert again.records[0]["file"] == str(news[0])


def test_what_was_done_is_told_where_the_index_cannot_follow(
    run: Run, news: list[Path], tmp_path: Path
) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "index").write_text("in the way of the index")
    behind = "What is new is not found by search yet; all else is done."
    ran = run("--library", folder, "import", *news)
    assert ran.out.splitlines()[-1] == "5 articles added."
    assert "could not be written" in ran.err
    assert behind in ran.err
    [first, *_] = run("--library", folder, "articles", "--json").records
    removed = run("--library", folder, "remove", first["id"])
    assert removed.out.startswith("Removed ")
    assert behind in removed.err
    # A search cannot be answered then, and says just that.
    assert "could not be written" in run("--library", folder, "search", "a", code=1).err
    (folder / "index").unlink()
    assert run("--library", folder, "check").out == "All is well.\n"


def test_import_of_nothing_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ran = run("import", tmp_path / "empty", code=1)
    assert ran.err == (
        "fact-reader: There is no file in what was named: name files, or folders with some.\n"
    )


def test_the_real_articles_are_listed_and_found(run: Run, news: list[Path]) -> None:
    run("import", *news)
    records = run("articles", "--json").records
    assert len(records) == 5
    assert list(records[0]) == [
        *("id", "title", "outlet", "author", "published", "language", "url"),
        *("words", "claims", "denials", "confirmations"),
    ]
    assert records[0]["published"] is not None
    table = run("articles").out.splitlines()
    assert len(table) == 6
    assert table[0].split()[:2] == ["Id", "Published"]
    assert ("Outlet" in table[0]) == any(record["outlet"] for record in records)
    for line, record in zip(table[1:], records, strict=True):
        assert line.split()[0] == record["id"][:8]
        assert record["title"] in line

    [hit] = run("search", '"no such confirmations"', "--json").records
    if news[0].parent.parent.name == "shared":
        assert hit["title"].startswith("Trump Plans To Meet Putin At G20")
    assert "no such confirmations" in hit["snippet"]
    found = run("search", '"no such confirmations"').out.splitlines()
    assert found[0].startswith(hit["id"][:8])
    assert "no such confirmations" in found[1]


def test_search_gives_what_its_help_promises(run: Run, article: str) -> None:
    run("annotate", article, "--quote", "it was denied", "--stance", "denial", "--note", "monkeys")
    [hit] = run("search", "monkeys", "--json").records
    assert list(hit) == [
        *("id", "title", "outlet", "author", "published", "language", "url"),
        *("passages", "snippet", "snippets"),
    ]
    [snippet] = hit["snippets"]
    assert snippet["field"] == "note"
    assert snippet["stance"] == "denial"
    assert [snippet["text"][start:end] for start, end in snippet["marks"]] == ["monkeys"]
    assert _TEXT[snippet["start"] : snippet["end"]] == "it was denied"
    [record] = run("annotations", "--json").records
    assert snippet["annotation_id"] == record["id"]

    [hit] = run("search", "日本語", "--json").records
    [snippet] = hit["snippets"]
    assert _TEXT[snippet["start"] : snippet["end"]] == "日本語"
    assert snippet["annotation_id"] is None


def test_search_without_a_result_or_with_a_strange_query(run: Run, article: str) -> None:
    nothing = run("search", "unfindable")
    assert (nothing.out, nothing.err) == ("", "fact-reader: Nothing was found.\n")
    assert run("search", "unfindable", "--json").records == []
    strange = run("search", 'colour:red AND ("', "--json")
    assert strange.records == []
    assert strange.err.startswith("fact-reader: ")
    assert strange.err.count("\n") == 1


def test_search_says_when_there_is_more(run: Run, tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(f"Story {number}\n\nIts text.")
    run("import", tmp_path)
    ran = run("search", "story", "--limit", "3")
    assert "first 3 of 4 articles; --limit shows more" in ran.err
    assert len(run("search", "story", "--limit", "3", "--json").records) == 3
    assert "no number from 1 up" in run("search", "story", "--limit", "0", code=2).err


def test_annotate_needs_a_quote_that_stands_there_once(run: Run, article: str) -> None:
    absent = run("annotate", article, "--quote", "not there", "--stance", "claim", code=1)
    assert "does not stand in “Ministers meet in Geneva”" in absent.err
    twice = run("annotate", article, "--quote", "we will meet", "--stance", "claim", code=1)
    assert twice.err.count("\n") == 1
    assert "stands 2 times in “Ministers meet in Geneva”" in twice.err
    assert "line 3, column 20 (…" in twice.err
    assert "line 3, column 51 (…" in twice.err
    assert "The minister said “[we will meet]”. The other said" in twice.err
    assert run("annotations", "--json").records == []


def test_annotate_and_annotations(run: Run, article: str) -> None:
    typed = 'The minister said "we will meet"'
    ran = run(
        *("annotate", article[:6], "--quote", typed, "--stance", "claim", "--note", "zwei Wörter"),
        *("--speaker", "The minister", "--label", "geneva", "--label", "talks"),
    )
    assert ran.out.startswith("Saved as ")
    assert "a claim in “Ministers meet in Geneva”, line 3, column 1." in ran.out
    second = run(
        *("annotate", article, "--quote", "it was denied", "--stance", "denial", "--json")
    ).records
    records = run("annotations", "--json").records
    assert [record["stance"] for record in records] == ["claim", "denial"]
    assert second == records[1:]
    first = records[0]
    assert list(first) == [
        *("id", "article_id", "title", "outlet", "published", "stance", "quote", "prefix"),
        *("suffix", "start", "end", "line", "column", "note", "speaker", "labels", "author"),
        *("created", "modified"),
    ]
    assert first["quote"] == "The minister said “we will meet”"
    assert first["quote"] == _TEXT[first["start"] : first["end"]]
    assert first["labels"] == ["geneva", "talks"]
    assert (first["note"], first["speaker"]) == ("zwei Wörter", "The minister")
    assert (first["line"], first["column"]) == (3, 1)

    denials = run("annotations", "--stance", "denial", "--article", article, "--json").records
    assert denials == second
    assert run("annotations", "--stance", "confirmation", "--json").records == []
    table = run("annotations").out.splitlines()
    assert table[1].split()[:3] == [first["id"][:8], article[:8], "claim"]
    [listed] = run("articles", "--json").records
    assert (listed["claims"], listed["denials"], listed["confirmations"]) == (1, 1, 0)


def test_export_in_every_format(run: Run, article: str, tmp_path: Path) -> None:
    run("annotate", article, "--quote", "it was denied", "--stance", "denial", "--note", "=1+1")
    for name in ("markdown", "html", "csv", "json"):
        target = tmp_path / f"out.{name}"
        target.write_text("an older file")
        ran = run("export", "--format", name, "--output", target)
        assert ran.out == f"1 article with 1 annotation written to {target}.\n"
        assert "it was denied" in target.read_text("utf-8")
        assert "Ministers meet in Geneva" in target.read_text("utf-8")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "out.csv").read_text("utf-8-sig"))))
    assert [row["quote"] for row in rows] == ["it was denied"]
    assert not rows[0]["note"].startswith("=")

    piped = run("export", "--format", "json", "--output", "-")
    content = json.loads(piped.out)
    content.pop("made")
    written = json.loads((tmp_path / "out.json").read_text("utf-8"))
    written.pop("made")
    assert content == written

    other = tmp_path / "other library"
    merged = run("--library", other, "import", tmp_path / "out.json")
    assert merged.out.splitlines()[-1] != ""
    ours, theirs = run("annotations", "--json"), run("--library", other, "annotations", "--json")
    assert ours.records == theirs.records


def test_export_chooses_by_article_and_query(run: Run, news: list[Path], tmp_path: Path) -> None:
    run("import", *news)
    records = run("articles", "--json").records
    words = [record["id"] for record in run("search", "the", "--limit", "9", "--json").records]
    assert len(words) > 1
    target = tmp_path / "out.json"

    def exported(*arguments: str) -> tuple[list[str], str]:
        run("export", "--format", "json", "--output", target, *arguments)
        content = json.loads(target.read_text("utf-8"))
        return [one["id"] for one in content["articles"]], content["scope"]

    ids = [record["id"] for record in records]
    assert exported() == (ids, "whole library")
    assert exported("--article", ids[1][:8], "--article", ids[0]) == (
        ids[:2],
        "2 chosen articles",
    )
    found, scope = exported("--query", "the")
    assert sorted(found) == sorted(words)
    assert scope == "articles matching “the”"
    assert exported("--query", "the", "--article", words[0])[0] == [words[0]]
    before = target.read_bytes()
    nothing = run("export", "--format", "csv", "--output", target, "--query", "zyx", code=1)
    assert "no article to export" in nothing.err
    assert target.read_bytes() == before


def test_export_chooses_by_stance_speaker_and_label(run: Run, article: str, tmp_path: Path) -> None:
    def tag(quote: str, *more: str) -> None:
        run("annotate", article, "--quote", quote, *more)

    tag("it was denied", "--stance", "denial", "--label", "talks")
    tag("Ministers meet", "--stance", "claim", "--speaker", "The minister")
    target = tmp_path / "out.csv"

    def stances(*arguments: str) -> list[str]:
        run("export", "--format", "csv", "--output", target, *arguments)
        rows = csv.DictReader(io.StringIO(target.read_text("utf-8-sig")))
        return sorted(row["stance"] for row in rows)

    # A query finds articles, and these go out with all that is tagged in them.
    assert stances("--query", "stance:denial") == ["claim", "denial"]
    assert stances("--stance", "denial") == ["denial"]
    assert stances("--stance", "denial", "--stance", "claim") == ["claim", "denial"]
    assert stances("--speaker", "the minister") == ["claim"]
    assert stances("--label", "talks", "--query", "stance:claim") == ["denial"]
    report = run("export", "--format", "markdown", "--output", "-", "--stance", "claim").out
    assert "**Scope:** whole library; only claims" in report
    assert "it was denied**" not in report
    before = target.read_bytes()
    nothing = run("export", "--format", "csv", "--output", target, "--label", "x", code=1)
    assert "None of the annotations" in nothing.err
    assert target.read_bytes() == before
    assert run("export", "--format", "csv", "--output", target, "--stance", "x", code=2).err


def test_export_to_a_place_that_cannot_be_written(run: Run, article: str, tmp_path: Path) -> None:
    ran = run("export", "--format", "csv", "--output", tmp_path / "no" / "x.csv", code=1)
    assert ran.err.startswith("fact-reader: ")
    assert ran.err.count("\n") == 1


def test_remove_and_restore(run: Run, article: str) -> None:
    run("annotate", article, "--quote", "it was denied", "--stance", "denial")
    removed = run("remove", article[:8])
    assert f"fact-reader restore {article}" in removed.out
    assert run("articles", "--json").records == []
    assert run("search", "geneva", "--json").records == []
    assert "There is no article" in run("remove", article, code=1).err
    assert run("restore", article).out == "“Ministers meet in Geneva” is back.\n"
    assert len(run("annotations", "--json").records) == 1
    assert len(run("search", "geneva", "--json").records) == 1
    assert "was removed" in run("restore", article, code=1).err


def test_check_and_reindex(run: Run, article: str, fact_reader_home: Path) -> None:
    assert run("check").out == "All is well.\n"
    assert run("check", "--json").records == []
    library = fact_reader_home / "library"
    shutil.rmtree(library / "index")
    assert len(run("search", "geneva", "--json").records) == 1
    assert run("reindex").out == "The search index is made anew: 1 article.\n"
    assert run("check").out == "All is well.\n"
    for original in (library / "originals").rglob("*"):
        if original.is_file():
            original.write_bytes(b"altered")
    ran = run("check", code=1)
    assert "missing or altered" in ran.out
    [record] = run("check", "--json", code=1).records
    assert record["problem"] == ran.out.strip()


def test_the_sample_library_is_its_own(run: Run, article: str) -> None:
    assert len(run("--sample", "articles", "--json").records) == 5
    annotations = run("--sample", "annotations", "--json").records
    assert {record["stance"] for record in annotations} == {"claim", "denial", "confirmation"}
    assert run("--sample", "search", "meeting", "--json").records != []
    assert run("--sample", "check").out == "All is well.\n"
    assert [record["id"] for record in run("articles", "--json").records] == [article]


def test_a_library_that_is_open_elsewhere(
    run: Run, article: str, fact_reader_home: Path, tmp_path: Path
) -> None:
    with Library(fact_reader_home / "library"):
        for command in (
            ("import", tmp_path),
            ("annotate", article, "--quote", "it was denied", "--stance", "denial"),
            ("remove", article),
            ("restore", article),
            ("reindex",),
        ):
            ran = run(*command, code=1)
            assert "is open in another Fact Reader" in ran.err
            assert ran.err.count("\n") == 1
        assert len(run("articles", "--json").records) == 1
        assert len(run("search", "geneva", "--json").records) == 1
        assert run("annotations", "--json").records == []
        assert run("check").out == "All is well.\n"
        run("export", "--format", "html", "--output", tmp_path / "x.html")


def test_the_index_as_it_is_when_it_may_not_be_brought_up_to_date(
    run: Run, article: str, fact_reader_home: Path
) -> None:
    folder = fact_reader_home / "library"
    with Library(folder) as library:
        with library.database.writing() as connection:
            connection.execute("UPDATE article SET title = 'Renamed'")
        ran = run("search", "renamed", "--json")
        assert ran.records == []
        assert "lacks the last change;" in ran.err
        assert "behind" in run("check", code=1).out
    [hit] = run("search", "renamed", "--json").records
    assert hit["id"] == article


def test_a_file_is_taken_as_the_next_version_of_an_article(
    run: Run, article: str, tmp_path: Path
) -> None:
    run("annotate", article, "--quote", "On Monday it was denied", "--stance", "denial")
    corrected = tmp_path / "corrected.txt"
    corrected.write_text(_TEXT.replace("On Monday", "On Tuesday"), "utf-8")
    strange = tmp_path / "strange.txt"
    strange.write_text("Something else\n\nIt was about the weather.\n", "utf-8")
    ran = run("import", corrected, strange, "--as-version-of", article, code=1)
    assert "name one file" in ran.err
    assert (
        "There is no article 'zz'" in run("import", corrected, "--as-version-of", "zz", code=1).err
    )
    [record] = run("import", corrected, "--as-version-of", article[:6], "--json").records
    assert (record["fate"], record["id"]) == ("updated", article)
    assert record["message"].startswith("Version 2 of it: its text has changed.")
    [record] = run("import", corrected, "--json").records
    assert (record["fate"], record["id"]) == ("known", article)
    ran = run("import", corrected, "--as-version-of", article)
    assert "The text of “Ministers meet in Geneva” has not changed." in ran.out

    # What came in as an article of its own is that no more, as long as nothing is annotated there.
    [other] = run("import", strange, "--json").records
    ran = run("import", strange, "--as-version-of", article)
    assert "“Something else” was an article of its own, and is a version of" in ran.out
    assert ran.out.splitlines()[-1] == "1 new version."
    assert [one["id"] for one in run("articles", "--json").records] == [article]
    run("restore", other["id"])
    run("annotate", other["id"], "--quote", "the weather", "--stance", "claim")
    strange.write_text("Something else\n\nIt was about the weather, again.\n", "utf-8")
    [record] = run("import", tmp_path, "--as-version-of", article, "--json", code=1).records
    assert (record["fate"], record["id"]) == ("failed", "")
    assert run("check").out == "All is well.\n"
