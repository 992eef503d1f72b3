"""The complete export and back again: nothing lost, and nothing unsound let in."""

import copy
import hashlib
import itertools
import json
import os
import runpy
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fact_reader.exchange.readers.json_reader import read_export
from fact_reader.exchange.writers import render, write
from fact_reader.model import (
    Anchor,
    Annotation,
    Article,
    ArticleWork,
    Block,
    BlockKind,
    Hyperlink,
    Link,
    LinkKind,
    PartialDate,
    Placement,
    RelocationStatus,
    Selection,
    Stance,
    Structure,
    UserError,
    Version,
)
from fact_reader.model.text import normalise_text

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads(
    (ROOT / "resources" / "schema" / "fact-reader-export.schema.json").read_text("utf-8")
)
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

TEXTS = st.text(st.characters(codec="utf-8"), max_size=30)
STORED = TEXTS.map(lambda raw: normalise_text(raw)[0])
TIMES = st.datetimes(
    datetime(1900, 1, 1),
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=45))]),
)


@st.composite
def dates(draw: st.DrawFn) -> PartialDate:
    time = draw(st.datetimes())
    form = draw(st.sampled_from(["%Y", "%Y-%m", "%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]))
    # strftime does not pad years everywhere.
    iso = form.replace("%Y", f"{time.year:04}")
    zone = draw(st.sampled_from(["", "Z", "+01:00", "-09:30"])) if "H" in form else ""
    return PartialDate.parse(time.strftime(iso) + zone)


@st.composite
def works(draw: st.DrawFn, name: str, originals: dict[str, bytes]) -> ArticleWork:
    article = Article(
        id=name,
        title=draw(TEXTS),
        created=draw(TIMES),
        modified=draw(TIMES),
        outlet=draw(TEXTS),
        author=draw(TEXTS),
        published=draw(st.none() | dates()),
        language=draw(TEXTS),
        url=draw(TEXTS),
    )
    versions = []
    for number in range(1, draw(st.integers(2, 4))):
        original = draw(st.binary(max_size=20))
        sha256 = hashlib.sha256(original).hexdigest()
        if draw(st.booleans()):
            originals[sha256] = original
        versions.append(
            Version(
                id=f"{name}-{number}",
                article_id=name,
                number=number * 2,
                text=draw(STORED),
                sha256=sha256,
                retrieved=draw(TIMES),
                file_name=draw(TEXTS),
                encoding=draw(TEXTS),
                source=draw(st.sampled_from(["", "https://example.org/a"])),
                reader=draw(TEXTS),
                modified=draw(st.none() | dates()),
                captured=draw(st.none() | dates()),
                left_out=draw(TEXTS),
                found_in=draw(st.dictionaries(TEXTS, TEXTS, max_size=2)),
            )
        )
        if text := versions[-1].text:
            structure = Structure(
                (Block(draw(st.sampled_from(BlockKind)), 0, len(text), draw(st.integers(1, 6))),),
                (Hyperlink(len(text) - 1, len(text), draw(TEXTS)),),
            )
            versions[-1] = replace(versions[-1], structure=structure)
    annotations = []
    for number, version in enumerate(versions * 2):
        if not version.text:
            continue
        start = draw(st.integers(0, len(version.text) - 1))
        end = draw(st.integers(start + 1, len(version.text)))
        anchor = Anchor(version.text[start:end], draw(TEXTS), draw(TEXTS), start, end)
        placement, status = None, draw(st.none() | st.sampled_from(RelocationStatus))
        if status is not None:
            score, settled = draw(st.floats(0, 1)), draw(st.booleans())
            placement = Placement(version.id, anchor, status, score, settled)
        if status is RelocationStatus.ORPHAN:
            anchor = replace(anchor, start=0, end=0)
        annotations.append(
            Annotation(
                id=f"{name}/{number}",
                article_id=name,
                version_id=version.id,
                anchor=anchor,
                placement=placement,
                stance=draw(st.sampled_from(Stance)),
                created=draw(TIMES),
                modified=draw(TIMES),
                note=draw(TEXTS),
                speaker=draw(TEXTS),
                labels=tuple(draw(st.lists(TEXTS, max_size=3))),
                author=draw(TEXTS),
            )
        )
    return ArticleWork(article, tuple(versions), tuple(annotations))


@st.composite
def selections(draw: st.DrawFn) -> Selection:
    originals: dict[str, bytes] = {}
    chosen = tuple(
        draw(works(f"a{number}", originals)) for number in range(draw(st.integers(0, 2)))
    )
    return Selection(
        draw(TEXTS), draw(TEXTS), draw(TIMES), chosen, originals.get, draw(links(chosen))
    )


@st.composite
def links(draw: st.DrawFn, chosen: tuple[ArticleWork, ...]) -> tuple[Link, ...]:
    ids = [one.id for work in chosen for one in work.annotations]
    if not ids:
        return ()
    pairs = list(itertools.combinations([*ids, "elsewhere"], 2))
    return tuple(
        Link(
            id=f"link {number}",
            source_id=source,
            target_id=target,
            kind=draw(st.sampled_from(LinkKind)),
            created=draw(TIMES),
            author=draw(TEXTS),
        )
        for number, (source, target) in enumerate(
            draw(st.lists(st.sampled_from(pairs), unique=True))
        )
    )


def originals_of(selection: Selection) -> dict[str, bytes | None]:
    hashes = [version.sha256 for work in selection.works for version in work.versions]
    return {sha256: selection.original_of(sha256) for sha256 in hashes}


def assert_same(one: Selection, other: Selection) -> None:
    assert (one.title, one.scope, one.made) == (other.title, other.scope, other.made)
    assert one.works == other.works
    assert one.links == other.links
    assert originals_of(one) == originals_of(other)


@settings(deadline=None)
@given(selections())
def test_everything_comes_back(
    tmp_path_factory: pytest.TempPathFactory, selection: Selection
) -> None:
    path = tmp_path_factory.mktemp("export") / "export.json"
    write(selection, "json", path)
    VALIDATOR.validate(json.loads(path.read_bytes()))
    again = read_export(path)
    assert_same(again, selection)
    times = [again.made, *(version.retrieved for work in again.works for version in work.versions)]
    assert all(time.tzinfo is UTC for time in times)
    assert render(again, "json") == path.read_bytes()


@given(selections())
def test_layout_is_that_of_plain_json(selection: Selection) -> None:
    data = render(selection, "json")
    assert data.decode() == json.dumps(json.loads(data), ensure_ascii=False, indent=1) + "\n"


def sample() -> Selection:
    made = runpy.run_path(str(ROOT / "tests" / "golden" / "make.py"))["selection"]()
    assert isinstance(made, Selection)
    return made


GOOD: dict[str, Any] = json.loads(render(sample(), "json"))


def test_schema_is_sound_and_fits() -> None:
    VALIDATOR.check_schema(SCHEMA)
    VALIDATOR.validate(GOOD)


def test_schema_documents_every_field_and_no_other() -> None:
    for path in (
        (),
        ("articles", 0),
        ("articles", 0, "versions", 0),
        ("articles", 0, "annotations", 0),
        ("links", 0),
    ):
        changed = copy.deepcopy(GOOD)
        record = changed
        for step in path:
            record = record[step]  # type: ignore[index]
        record["surprise"] = 1
        assert not VALIDATOR.is_valid(changed)


def test_sample_comes_back_with_its_originals() -> None:
    path = ROOT / "tests" / "golden" / "bridge.json"
    selection = read_export(path)
    assert_same(selection, sample())
    assert selection.original_of(selection.works[1].version.sha256) is not None
    assert selection.original_of("0" * 64) is None


def test_the_order_of_keys_and_unknown_keys_do_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    shuffled = dict(reversed(list({**GOOD, "added_later": [1]}.items())))
    path.write_text(json.dumps(shuffled), "utf-8-sig")
    assert_same(read_export(path), sample())


def test_where_files_lie_stays_on_this_machine() -> None:
    [work, *_] = sample().works
    version = replace(work.versions[0], source="/home/somebody/articles/bridge.html")
    selection = replace(sample(), works=(replace(work, versions=(version, *work.versions[1:])),))
    assert b"somebody" not in render(selection, "json")


def test_a_file_of_the_first_release_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    old = copy.deepcopy({name: value for name, value in GOOD.items() if name != "links"})
    added = ("source", "reader", "modified", "captured", "structure", "left_out", "found_in")
    for article in old["articles"]:
        for version in article["versions"]:
            for name in added:
                del version[name]
        for annotation in article["annotations"]:
            del annotation["placement"]
    VALIDATOR.validate(old)
    path.write_text(json.dumps(old), "utf-8")
    assert read_export(path).links == ()


def at(*steps: str | int, **changes: Any) -> Callable[[dict[str, Any]], None]:
    def change(document: dict[str, Any]) -> None:
        record: Any = document
        for step in steps:
            record = record[step]
        record.update(changes)

    return change


def without(*steps: str | int) -> Callable[[dict[str, Any]], None]:
    def change(document: dict[str, Any]) -> None:
        record: Any = document
        for step in steps[:-1]:
            record = record[step]
        del record[steps[-1]]

    return change


VERSION_1 = ("articles", 0, "versions", 0)
NOTE_2 = ("articles", 0, "annotations", 1)


def blocks(**changes: Any) -> dict[str, Any]:
    block = {"kind": "heading", "start": 0, "end": 1, "level": 1}
    return {"blocks": [block | changes], "links": []}


def placed(**changes: Any) -> dict[str, Any]:
    note = GOOD["articles"][0]["annotations"][1]
    whole = {"origin_id": note["version_id"], "origin": note["target"], "status": "moved"}
    return whole | {"score": 0.5, "is_settled": True} | changes


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (at(format="other"), "was not exported by Fact Reader"),
        (without("format"), "was not exported by Fact Reader"),
        (at(version=2), "a newer Fact Reader made it .format 2, this one reads 1"),
        (at(version=0), "“version” is no format version"),
        (at(version="1"), "“version” is not a whole number"),
        (at(version=True), "“version” is not a whole number"),
        (at(made="2026-01-01T00:00:00"), "“made” is not a time in UTC"),
        (at(made="0001-01-01T00:00:00+10:00"), "“made” is not a time in UTC"),
        (at(made="yesterday"), "“made” has a value that is not possible"),
        (at(title=None), "“title” is not text"),
        (without("scope"), "“scope” is missing"),
        (at(articles={}), "“articles” is not a list"),
        (at(articles=[1]), "“articles” does not hold what it should"),
        (without("articles", 0, "title"), "in article 1, “title” is missing"),
        (at("articles", 1, id="a000000000000000"), "in article 2, “id” .* is used twice"),
        (at("articles", 1, id=""), "in article 2, “id” is empty"),
        (at("articles", 0, published="2017-13"), "in article 1, “published” has a value"),
        (at("articles", 0, published=2017), "in article 1, “published” is not text"),
        (at("articles", 0, title="\ud83c"), "in article 1, “title” has half a character"),
        (at("articles", 2, versions=[], annotations=[]), "in article 3, “versions” is empty"),
        (without(*VERSION_1, "text"), "in article 1, version 1, “text” is missing"),
        (at(*VERSION_1, text="a\r\nb"), "version 1, “text” has control characters or line ends"),
        (at(*VERSION_1, text="\ufeffa"), "version 1, “text” has control characters"),
        (at(*VERSION_1, number=2), "version 2, “number” is not higher"),
        (at(*VERSION_1, number=0), "version 1, “number” is not higher"),
        (at(*VERSION_1, sha256="../../x"), "“sha256” is not 64 hexadecimal digits"),
        (at(*VERSION_1, sha256="0" * 64), "“original” does not have the SHA-256"),
        (at(*VERSION_1, original="%"), "“original” is not Base64"),
        (at(*VERSION_1, original="é"), "“original” is not Base64"),
        (at(*VERSION_1, id="a000000000000002"), "version 2, “id” .* is used twice"),
        (at(links={}), "“links” is not a list"),
        (at("links", 0, kind="doubts"), "in link 1, “kind” has a value .*doubts"),
        (at("links", 1, id="e000000000000021"), "in link 2, “id” .* is used twice"),
        (at("links", 0, source_id="f000000000000001"), "in link 1, “target_id” makes no link"),
        (at("links", 2, source_id="f000000000000006"), "in link 3, “target_id” .* there already"),
        (at("links", 0, source_id="a", target_id="b"), "in link 1, .* no annotation of the file"),
        (at(*NOTE_2, stance="doubt"), "in article 1, annotation 2, “stance” has a value .*doubt"),
        (at(*NOTE_2, version_id="b000000000000001"), "“version_id” names no version of this"),
        (at(*NOTE_2, id="f000000000000004"), "annotation 2, “id” .* is used twice"),
        (at(*NOTE_2, labels="a"), "annotation 2, “labels” is not a list"),
        (at(*NOTE_2, labels=[1]), "annotation 2, “labels” is not text"),
        (at(*NOTE_2, target=[]), "annotation 2, “target” does not hold what it should"),
        (at(*NOTE_2, "target", exact="x"), "annotation 2, target, “exact” is not what the text"),
        (at(*NOTE_2, "target", start=190), "target, “exact” is not what the text has from 190"),
        (at(*NOTE_2, "target", start=-1), "“start” and “end” .* mark no passage"),
        (at(*NOTE_2, "target", end=10**30), "“start” and “end” .* mark no passage"),
        (at(*NOTE_2, "target", start=5, end=5, exact=""), "“start” and “end” .* mark no passage"),
        (at(*NOTE_2, "target", start=1.0), "“start” is not a whole number"),
        (at(*VERSION_1, source=None), "version 1, “source” is not text"),
        (at(*VERSION_1, captured="now"), "version 1, “captured” has a value that is not possible"),
        (at(*VERSION_1, found_in={"a": 1}), "version 1, found_in, “a” is not text"),
        (at(*VERSION_1, structure={"blocks": []}), "version 1, structure, “links” is missing"),
        (at(*VERSION_1, structure=blocks(kind="verse")), "block 1, “kind” has a value .*verse"),
        (at(*VERSION_1, structure=blocks(end=10**9)), "block 1, “start” and “end” .* mark no"),
        (at(*NOTE_2, placement=placed(origin_id="x")), "placement, “origin_id” names no version"),
        (at(*NOTE_2, placement=placed(score=2)), "placement, “score” is not a number from 0 to 1"),
        (at(*NOTE_2, placement=placed(is_settled=1)), "“is_settled” is neither true nor false"),
    ],
)
def test_what_is_unsound_is_refused(
    tmp_path: Path, change: Callable[[dict[str, Any]], None], words: str
) -> None:
    document = copy.deepcopy(GOOD)
    change(document)
    path = tmp_path / "changed.json"
    path.write_text(json.dumps(document), "utf-8")
    with pytest.raises(UserError, match=words) as raised:
        read_export(path)
    assert str(raised.value).startswith(f"Could not read “{path}”: ")
    str(raised.value).encode()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "it is not JSON, or was cut short .line 1, column 1"),
        (b"Once upon a time", "it is not JSON"),
        (render(sample(), "json")[:900], "it is not JSON, or was cut short"),
        ('{"a": "é"}'.encode("latin-1"), "not JSON in UTF-8"),
        (b"[]", "was not exported by Fact Reader"),
        (b'{"type": "FeatureCollection"}', "was not exported by Fact Reader"),
        (b"[" * 100_000, "was not exported by Fact Reader"),
        (b'{"format": ' + b"9" * 5000 + b"}", "was not exported by Fact Reader"),
    ],
)
def test_what_is_no_export_is_refused(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(content)
    with pytest.raises(UserError, match=words):
        read_export(path)


def test_what_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="there is no such file"):
        read_export(tmp_path / "none.json")
    with pytest.raises(UserError, match="it is a folder"):
        read_export(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UserError, match="not an ordinary file"):
        read_export(tmp_path / "pipe")
