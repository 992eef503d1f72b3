import pytest

from fact_reader.model import PartialDate


@pytest.mark.parametrize(
    ("text", "precision", "day"),
    [
        ("2017", "year", "2017-01-01"),
        ("2017-07", "month", "2017-07-01"),
        (" 2017-07-18 ", "day", "2017-07-18"),
        ("2017-07-18T23:20", "minute", "2017-07-18"),
        ("2017-07-18 23:20", "minute", "2017-07-18"),
        ("2017-07-18T23:20+01:00", "minute", "2017-07-18"),
        ("2017-07-18T23:20:05Z", "second", "2017-07-18"),
        ("2016-02-29", "day", "2016-02-29"),
    ],
)
def test_keeps_the_precision_that_is_known(text: str, precision: str, day: str) -> None:
    date = PartialDate.parse(text)
    assert date.precision == precision
    assert date.day.isoformat() == day
    assert PartialDate.parse(str(date)) == date


@pytest.mark.parametrize(
    "text",
    [
        *("", "17", "2017-7", "2017-13", "2017-02-29", "2017-07-18T23", "July 2017"),
        *("2017-07-18T24:20", "2017-07-18T24:00", "2017-07-18T24:00:00Z"),
    ],
)
def test_refuses_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(text)


def test_sorts_by_time_the_less_precise_first() -> None:
    order = ["2016-12-31", "2017", "2017-07", "2017-07-18", "2017-07-18T23:20", "2017-08"]
    dates = [PartialDate.parse(text) for text in order]
    shuffled = dates[3:] + dates[:3]
    assert sorted(shuffled) == dates
