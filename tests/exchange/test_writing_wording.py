"""Dates, addresses and notes in the words of a report."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from fact_reader.exchange.writers.wording import (
    date_in_words,
    is_web_address,
    iso_time,
    note_paragraphs,
    placement_remark,
    split_at_addresses,
    time_in_words,
)
from fact_reader.model import (
    Anchor,
    Annotation,
    PartialDate,
    Placement,
    RelocationStatus,
    Stance,
)


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2017", "2017"),
        ("2017-07", "July 2017"),
        ("2017-07-08", "8 July 2017"),
        ("2017-07-18T23:20", "18 July 2017, 23:20"),
        ("2017-07-18T23:20Z", "18 July 2017, 23:20 UTC"),
        ("2017-07-18T23:20+01:00", "18 July 2017, 23:20 +01:00"),
        ("2017-07-18T23:20:05-03:30", "18 July 2017, 23:20:05 -03:30"),
    ],
)
def test_dates_show_what_is_known(iso: str, words: str) -> None:
    assert date_in_words(PartialDate.parse(iso)) == words


def test_times_are_shown_in_utc() -> None:
    time = datetime(2017, 7, 19, 0, 20, tzinfo=timezone(timedelta(hours=1)))
    assert time_in_words(time) == "18 July 2017, 23:20 UTC"
    assert iso_time(time) == "2017-07-18T23:20:00Z"
    assert iso_time(datetime(987, 1, 2, tzinfo=UTC)) == "0987-01-02T00:00:00Z"


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("see https://example.org/a_(b).", ["https://example.org/a_(b)"]),
        ("(https://example.org/a), HTTP://x.example/?a=1&b=2!", None),
        ("https:// and http://. and javascript:alert(1)", []),
        ("<https://example.org>", ["https://example.org"]),
    ],
)
def test_addresses_in_a_note(text: str, addresses: list[str] | None) -> None:
    expected = ["https://example.org/a", "HTTP://x.example/?a=1&b=2"]
    pieces = list(split_at_addresses(text))
    assert "".join(piece for piece, _ in pieces) == text
    assert [piece for piece, found in pieces if found] == (
        expected if addresses is None else addresses
    )


@pytest.mark.parametrize("address", ["", "javascript:alert(1)", "file:///x", "https://a b", "x"])
def test_what_is_no_web_address(address: str) -> None:
    assert not is_web_address(address)


def test_paragraphs_of_a_note() -> None:
    assert note_paragraphs("\r\n one\r\ntwo \n\n \n  three\x00\n") == [["one", "two"], ["  three"]]
    assert note_paragraphs(" \n\t") == []


@pytest.mark.parametrize("status", RelocationStatus)
@pytest.mark.parametrize("is_settled", [True, False])
@pytest.mark.parametrize("exact", ["two months", "two weeks"])
def test_what_became_of_a_passage_is_told_unless_it_is_certain(
    status: RelocationStatus, is_settled: bool, exact: str
) -> None:
    origin = Anchor("two months", "for ", ".", 4, 14)
    here = Anchor(exact, "for ", ".", 4, 4 + len(exact))
    placement = Placement("v1", origin, status, 0.9, is_settled)
    now = datetime(2026, 3, 14, tzinfo=UTC)
    annotation = Annotation("n1", "a1", "v2", here, Stance.CLAIM, now, now, placement=placement)
    remark = placement_remark(annotation)
    assert placement_remark(replace(annotation, placement=None)) == ""
    assert remark.startswith("Not reviewed yet. ") is not is_settled
    is_plain = is_settled and exact == origin.exact and status is not RelocationStatus.ORPHAN
    assert bool(remark) is not is_plain
    assert ("marked were the words “two months”" in remark) is (exact != origin.exact)
