import pytest

from fact_reader.ui.dialogs.date_words import read_date, understood


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("2017", "2017"),
        (" 2017-07 ", "2017-07"),
        ("2017-07-18", "2017-07-18"),
        ("2017-07-18 23:20", "2017-07-18T23:20"),
        ("2017-07-18T23:20:05+01:00", "2017-07-18T23:20:05+01:00"),
        ("July 2017", "2017-07"),
        ("18 July 2017", "2017-07-18"),
        ("18  July 2017   23:20", "2017-07-18T23:20"),
        ("July 18, 2017", "2017-07-18"),
        ("25/12/2017", "2017-12-25"),
    ],
)
def test_dates_as_people_type_them(typed: str, iso: str) -> None:
    date = read_date(typed)
    assert date is not None
    assert date.iso == iso


def test_nothing_typed_is_no_date_and_no_error() -> None:
    assert read_date("  ") is None


@pytest.mark.parametrize(
    "typed", ["yesterday", "2017-13", "2017-02-30", "20170718", "18 July", "met on 18 July 2017"]
)
def test_what_is_no_date_says_what_to_type(typed: str) -> None:
    with pytest.raises(ValueError, match="Try 2017"):
        read_date(typed)


def test_day_and_month_either_way_round_is_not_guessed() -> None:
    with pytest.raises(ValueError, match="either way round"):
        read_date("07/08/2017")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Not known. A year or a month is enough."),
        ("2017", "Understood as 2017: only the year is known."),
        ("2017-07", "Understood as July 2017: only the month is known."),
        ("2017-07-18", "Understood as 18 July 2017."),
        ("18 July 2017 23:20", "Understood as 18 July 2017, 23:20."),
    ],
)
def test_it_says_how_it_understood(typed: str, words: str) -> None:
    assert understood(read_date(typed)) == words
