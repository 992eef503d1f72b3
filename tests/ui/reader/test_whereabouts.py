"""Where somebody is in one version of a text, carried into another."""

from fact_reader.ui.reader.whereabouts import Whereabouts

LINE = "Nobody knew why the boat had left so late. "


def test_the_words_are_kept_where_the_texts_are_of_an_ordinary_length() -> None:
    before = f"{LINE}The pilot said nothing."
    at = before.index("pilot")
    there = Whereabouts(before, 0, at, at + 5).carried(f"News came in. {before}")
    assert there.text[there.anchor : there.caret] == "pilot"


def test_in_very_long_texts_the_places_are_kept_by_number() -> None:
    for before in (LINE * 6_000, "部长星期一说桥是安全的。" * 2_000):
        long = len(before)
        there = Whereabouts(before, long - 9, long - 3, long).carried(f"News. {before[:-6]}")
        assert (there.top, there.anchor, there.caret) == (long - 9, long - 3, long)
