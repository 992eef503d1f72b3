"""Filters, counts, passages and saved searches on the command line."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fact_reader.cli import main
from fact_reader.search.version import SCHEMA_VERSION
from fact_reader.services import saved_searches
from fact_reader.services.library import Library

if TYPE_CHECKING:
    from tests.cli.conftest import Run

_ONE = "Outlet: The Post\n\nThe summit in Geneva was denied.\nNobody saw a summit.\n"


@pytest.fixture
def ids(run: Run, tmp_path: Path) -> list[str]:
    """Two articles on a summit, the first with a tagged passage."""
    for name, text in (("one", f"First\n\n{_ONE}"), ("two", "Second\n\nA late summit.")):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    [one] = run("import", tmp_path / "one.txt", "--json").records
    [two] = run("import", tmp_path / "two.txt", "--json").records
    quote = ("--quote", "was denied", "--speaker", "The Envoy")
    run("annotate", one["id"], *quote, "--stance", "denial")
    return [one["id"], two["id"]]


def _found(run: Run, *arguments: object) -> list[str]:
    return [record["id"] for record in run("search", *arguments, "--json").records]


def test_filters_narrow(run: Run, ids: list[str]) -> None:
    assert set(_found(run, "summit")) == set(ids)
    assert _found(run, "summit", "--stance", "denial") == ids[:1]
    assert _found(run, "", "--speaker", "the envoy") == ids[:1]
    assert set(_found(run, "summit", "--outlet", "")) <= set(ids)
    assert _found(run, "summit", "--from", "2017", "--to", "2018-06") == []
    unknown = run("search", "summit", "--speaker", "Nobody", code=1)
    assert unknown.err == (
        "fact-reader: There is no speaker “Nobody” in this library: “fact-reader search '' "
        "--facets” lists what there is.\n"
    )
    for month in ("2017-07-18", "july"):
        assert "is no month such as" in run("search", "x", "--from", month, code=2).err


def test_articles_that_no_word_of_their_text_speaks_for_have_no_furniture_to_leave_out(
    run: Run, ids: list[str]
) -> None:
    assert _found(run, "NOT geneva", "--without-furniture") == ids[1:]
    assert _found(run, "stance:denial", "--without-furniture") == ids[:1]


def test_months_the_wrong_way_round_are_exchanged(run: Run, ids: list[str], tmp_path: Path) -> None:
    (tmp_path / "dated.txt").write_text(
        "Outlet: The Post\nDate: 16 July 2018\n\nDated\n\nA dated summit.", "utf-8"
    )
    [dated] = run("import", tmp_path / "dated.txt", "--json").records
    [found] = run("search", "dated", "--json").records
    assert found["published"].startswith("2018-07-16")
    for first, last in (("2019", "2017"), ("2018-08", "2018-07"), ("2019-01", "2018")):
        ran = run("search", "summit", "--from", first, "--to", last, "--json")
        assert [record["id"] for record in ran.records] == [dated["id"]]
        assert ran.err == (
            f"fact-reader: --from {first} --to {last} was understood as "
            f"--from {last} --to {first}.\n"
        )
    for first, last in (("2018-07", "2018"), ("2018", "2018-07"), ("2018", "2018"), ("2017", "")):
        ran = run("search", "summit", "--from", first, "--to", last, "--json")
        assert [record["id"] for record in ran.records] == [dated["id"]]
        assert ran.err == ""
    added = run("saved", "add", "Old", "summit", "--from", "2019", "--to", "2017")
    assert "was understood as --from 2017 --to 2019" in added.err
    [saved] = run("saved", "list", "--json").records
    assert (saved["from"], saved["to"]) == ("2017", "2019")


def test_a_query_may_begin_with_a_dash(run: Run, ids: list[str], tmp_path: Path) -> None:
    for query in ("-stance:denial", "-geneva", "-hardly -geneva"):
        assert _found(run, query) == ids[1:]
        assert _found(run, "--limit", "5", query, "--order", "newest") == ids[1:]
    [behind] = run("search", "--json", "--", "-geneva").records
    assert behind["id"] == ids[1]
    run("saved", "add", "Others", "-stance:denial")
    [saved] = run("saved", "list", "--json").records
    assert saved["query"] == "-stance:denial"
    target = tmp_path / "others.csv"
    run("export", "--format", "csv", "--output", target, "--query", "-stance:denial")
    assert "was denied" not in target.read_text("utf-8-sig")
    # What looks like an option is one.
    assert "unrecognized arguments: --typo" in run("search", "summit", "--typo", code=2).err
    assert "required: QUERY" in run("search", "--typo", code=2).err
    assert "unrecognized arguments: -limit 5" in run("search", "x", "-limit", "5", code=2).err
    assert "usage: fact-reader search" in run("search", "-h").out


def test_facets_are_counted(run: Run, ids: list[str]) -> None:
    records = run("search", "summit", "--facets", "--json").records
    assert list(records[0]) == ["facet", "value", "count"]
    assert {"facet": "stance", "value": "denial", "count": 1} in records
    assert {"facet": "speaker", "value": "The Envoy", "count": 1} in records
    assert sum(one["count"] for one in records if one["facet"] == "outlet") == 2
    table = run("search", "summit", "--facets").out.splitlines()
    assert table[0].split() == ["Facet", "Value", "Count"]
    assert len(table) == len(records) + 1
    assert "Nothing was found" in run("search", "unfindable", "--facets").err


def test_passages_are_listed_in_their_context(run: Run, ids: list[str]) -> None:
    records = run("search", "summit", "--passages", "--sort", "left", "--json").records
    assert list(records[0]) == [
        *("id", "title", "outlet", "author", "published", "language", "url"),
        *("before", "hit", "after", "field", "start", "end", "annotation_id", "stance"),
    ]
    assert [record["before"].split()[-1] for record in records] == ["a", "late", "The"]
    assert {record["hit"] for record in records} == {"summit"}
    lines = run("search", "summit", "--passages", "--sort", "left", env={"COLUMNS": "60"})
    shown = lines.out.splitlines()
    assert len(shown) == 3
    assert max(map(len, shown)) <= 60
    assert len({line.index("summit") for line in shown}) == 1
    few = run("search", "summit", "--passages", "--limit", "2")
    assert len(few.out.splitlines()) == 2
    assert "first 2 of 3 passages in all; --limit shows more" in few.err
    table = run("search", "summit", "--passages", "--csv").out
    rows = list(csv.DictReader(table.lstrip("\ufeff").splitlines()))
    assert [row["hit"] for row in rows] == ["summit"] * 3
    assert "--passages" in run("search", "summit", "--sort", "left", code=1).err
    assert "--passages" in run("search", "summit", "--csv", code=1).err


def test_passages_follow_the_order_of_articles(run: Run, tmp_path: Path) -> None:
    for name, day in (("old", "3 May 2016"), ("new", "16 July 2018"), ("middle", "1 July 2017")):
        text = f"Outlet: The Post\nDate: {day}\n\n{name}\n\nThe {name} summit."
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    run("import", *sorted(tmp_path.glob("*.txt")))

    def before(*options: str) -> list[str]:
        ran = run("search", "text:summit", "--passages", *options, "--json")
        return [record["before"].split()[-1] for record in ran.records]

    assert before("--order", "newest") == ["new", "middle", "old"]
    assert before("--order", "oldest") == ["old", "middle", "new"]
    assert before("--sort", "oldest") == ["old", "middle", "new"]
    for order in ("title", "outlet"):
        refused = run("search", "summit", "--passages", "--order", order, code=1)
        assert refused.err == (
            f"fact-reader: --order {order} is for articles: with --passages take relevance, newest "
            "or oldest, or --sort left or right.\n"
        )
    both = run("search", "summit", "--passages", "--order", "newest", "--sort", "left", code=1)
    assert both.err == ("fact-reader: Passages have one order: give --sort or --order, not both.\n")


def test_saved_searches(run: Run, ids: list[str], tmp_path: Path) -> None:
    assert "No search is saved yet" in run("saved", "list").err
    run("saved", "add", "Summits", "summit")
    run("saved", "add", "denials", "", "--stance", "denial")
    (tmp_path / "three.txt").write_text("Third\n\nThe last summit.", "utf-8")
    [three] = run("import", tmp_path / "three.txt", "--json").records
    records = run("saved", "list", "--json").records
    assert [(record["name"], record["new"]) for record in records] == [
        ("denials", 0),
        ("Summits", 1),
    ]
    assert records[0]["stances"] == ["denial"]
    table = run("saved", "list").out.splitlines()
    assert table[0].split() == ["Name", "New", "Query", "Only", "articles"]
    assert "with a denial" in table[1]

    def found(*options: str) -> set[str]:
        ran = run("saved", "run", "SUMMITS", "--json", *options)
        return {record["id"] for record in ran.records}

    assert found() == {*ids, three["id"]}
    assert found("--new", "--look") == {three["id"]}
    assert found("--new") == set()
    taken = run("saved", "add", "summits", "x", code=1)
    assert "There is a saved search “Summits” already" in taken.err
    run("saved", "remove", "summits")
    gone = run("saved", "run", "summits", code=1)
    assert "There is no saved search “summits”" in gone.err
    assert "required" in run("saved", code=2).err


def _index_of(fact_reader_home: Path) -> Path:
    [folder] = [path for path in fact_reader_home.rglob("index") if path.is_dir()]
    return folder


def test_an_index_of_an_older_program_is_made_anew(
    run: Run, ids: list[str], fact_reader_home: Path
) -> None:
    run("saved", "add", "Summits", "summit")
    for path in _index_of(fact_reader_home).iterdir():
        older = path.name.replace(f"factreader{SCHEMA_VERSION}", "factreader1")
        path.rename(path.with_name(older.replace(f"mark{SCHEMA_VERSION}", "mark")))
    assert set(_found(run, "summit")) == set(ids)
    assert not (_index_of(fact_reader_home) / "mark").exists()
    assert run("check").out == "All is well.\n"


@pytest.mark.parametrize("harm", ["the first byte", "all", "gone"])
def test_a_damaged_index_finds_all_the_same(
    run: Run, ids: list[str], fact_reader_home: Path, harm: str
) -> None:
    for path in _index_of(fact_reader_home).glob("*.seg"):
        content = path.read_bytes()
        if harm == "gone":
            path.unlink()
        else:
            path.write_bytes(b"?" + content[1:] if harm == "the first byte" else b"?")
    assert set(_found(run, "summit")) == set(ids)


@pytest.fixture
def damaged(ids: list[str], fact_reader_home: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The same articles, and an index that is found damaged only where it is read: of a large
    segment every part is looked at only when it is needed."""
    monkeypatch.setattr("fact_reader.search.files._CHECKED_AT_ONCE", 0)
    for path in _index_of(fact_reader_home).glob("*.seg"):
        path.write_bytes(b"?" + path.read_bytes()[1:])
    return ids


@pytest.mark.parametrize(
    "command",
    [
        ("search", "summit"),
        ("search", "summit", "--speaker", "The Envoy"),
        ("export", "--query", "summit", "--format", "csv", "--output", "-"),
    ],
)
def test_damage_that_a_search_meets_is_told(
    run: Run, damaged: list[str], command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(list(command)) == 1
    told = capsys.readouterr()
    assert "was damaged and has been set aside" in told.err
    assert not told.out
    assert set(_found(run, "summit")) == set(damaged)


def test_a_search_that_is_saved_while_damage_is_found_knows_the_library(
    run: Run, damaged: list[str]
) -> None:
    assert main(["saved", "add", "Summits", "summit"]) == 0
    assert set(_found(run, "summit")) == set(damaged)
    assert [record["new"] for record in run("saved", "list", "--json").records] == [0]


def test_what_a_run_had_no_time_for_stays_new(
    run: Run,
    ids: list[str],
    tmp_path: Path,
    fact_reader_home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("fact_reader.services.regex_search.REGEX_SECONDS", 0.5)
    # The newest is tried first, and takes all of the time.
    slow = f"Date: 16 July 2018\n\nSlow\n\n{'a' * 60}b\n"
    (tmp_path / "slow.txt").write_text(slow, "utf-8")
    [record] = run("import", tmp_path / "slow.txt", "--json").records
    run("saved", "add", "Patterns", "regex:/(a+)+$|summit/")
    folder = _index_of(fact_reader_home).parent
    with Library(folder) as library:
        [saved] = saved_searches.saved_searches(library)
        saved_searches.look(library, saved.id, {record["id"]})
    assert main(["saved", "run", "Patterns", "--look"]) == 0
    assert "Nothing was found" in capsys.readouterr().err
    with Library(folder) as library:
        assert saved_searches.new_articles(library, saved) == set(ids)
