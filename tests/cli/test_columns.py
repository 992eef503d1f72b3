import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_reader.cli.columns import Column, cut, cut_around, one_line, table, width_of


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("abc", 3),
        ("日本語", 6),
        ("ＡＢ", 4),
        ("한국", 4),
        ("e\u0301", 1),
        ("\u1112\u1161\u11ab", 2),
        ("שלום", 4),
        ("a\u200bb", 2),
        ("😀", 2),
        ("👍🏽", 2),
        ("🧑‍🚀", 2),
        ("❤️", 2),
        ("🇩🇪", 2),
    ],
)
def test_widths_in_cells(text: str, width: int) -> None:
    assert width_of(text) == width


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("short", 5, "short"),
        ("longer", 5, "long…"),
        ("two words", 5, "two…"),
        ("日本語", 5, "日本…"),
        ("日本語", 4, "日…"),
        ("cafe\u0301s open", 5, "cafe\u0301…"),
        ("x👍🏽y more", 4, "x👍🏽…"),
    ],
)
def test_cutting_never_splits_what_belongs_together(text: str, width: int, shown: str) -> None:
    assert cut(text, width) == shown
    assert width_of(shown) <= width


def test_cutting_around_a_hit_keeps_it_in_view() -> None:
    text = "many words stand before the word that was looked for, and many more after it"
    place = text.index("looked")
    shown = cut_around(text, place, 30)
    assert "looked" in shown
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert width_of(shown) <= 30
    assert cut_around(text, 5, 30) == cut(text, 30)
    assert cut_around("short", 3, 30) == "short"


@given(st.text(), st.integers(2, 60), st.data())
def test_no_line_is_wider_than_asked(text: str, width: int, data: st.DataObject) -> None:
    line = one_line(text)
    assert "\n" not in line
    assert width_of(cut(line, width)) <= width
    place = data.draw(st.integers(0, len(line)))
    assert width_of(cut_around(line, place, width)) <= width


def test_a_table_is_aligned_and_fits() -> None:
    columns = (Column("Id"), Column("Title", flexible=True), Column("Words", right=True))
    rows = [("ab12", "日本語の記事 😀 about something long", "5"), ("cd34", "Plain", "1234")]
    wide = table(columns, rows, None)
    assert wide[0].split() == ["Id", "Title", "Words"]
    assert wide[1].endswith("long      5")
    assert len({width_of(line) for line in wide}) == 1
    narrow = table(columns, rows, 30)
    assert {width_of(line) for line in narrow} == {30}
    assert narrow[1] == "ab12  日本語の記事 😀…       5"
    assert narrow[2] == "cd34  Plain               1234"


def test_a_table_is_never_narrower_than_its_fixed_columns() -> None:
    columns = (Column("Id"), Column("Title", flexible=True))
    lines = table(columns, [("0123456789", "A title that is cut")], 4)
    assert lines[1] == "0123456789  A title…"


def test_one_line_takes_out_what_would_disturb_others() -> None:
    assert one_line(" a\n\tb\u202ec\u2066d\x1b[31m ") == "a bcd[31m"
