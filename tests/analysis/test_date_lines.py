"""Lines that give a date, and lines that only mention one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_reader.analysis.dates import read_date_line
from fact_reader.model import PartialDate


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("18 July 2017", "2017-07-18"),
        ("July 18, 2017", "2017-07-18"),
        ("18th of July, 2017", "2017-07-18"),
        ("Sept. 3, 2018", "2018-09-03"),
        ("18-Jul-2017", "2017-07-18"),
        ("2017-07-18", "2017-07-18"),
        ("18.07.2017", "2017-07-18"),
        ("07.08.2017", "2017-08-07"),
        ("18/07/2017", "2017-07-18"),
        ("07/18/2017", "2017-07-18"),
        ("07/07/2017", "2017-07-07"),
        ("18. Juli 2017, 14.05 Uhr", "2017-07-18T14:05"),
        ("le 18 juillet 2017 à 14h05", "2017-07-18T14:05"),
        ("18 июля 2017", "2017-07-18"),
        ("Tuesday 18 July 2017 23:20 BST", "2017-07-18T23:20+01:00"),
        ("Updated 5:12 PM ET, Tue July 18, 2017", "2017-07-18T17:12"),
        ("Published on July 18th, 2017 at 11:20 p.m. EDT", "2017-07-18T23:20-04:00"),
        ("18 July 2017 • 12:05am", "2017-07-18T00:05"),
        ("Posted 12 pm GMT, 18 July 2017", "2017-07-18T12:00Z"),
        ("2017-07-18T23:20:05+01:00", "2017-07-18T23:20:05+01:00"),
        ("2017-07-18 23:20 UTC+3", "2017-07-18T23:20+03:00"),
        ("Tue, 18 Jul 2017 22:20:00 GMT", "2017-07-18T22:20:00Z"),
        ("27 June 2018 21:30 MSK", "2018-06-27T21:30+03:00"),
        ("18 July 2017 09:30 IST", "2017-07-18T09:30"),
        ("Last updated: 19 July 2017 25:70", "2017-07-19"),
        ("Posted: July 2017", "2017-07"),
        ("Published 18 July 2017 | Updated 19 July 2017", "2017-07-18"),
    ],
)
def test_dates(line: str, iso: str) -> None:
    found = read_date_line(line)
    assert found is not None
    assert found.date == PartialDate.parse(iso)
    assert found.before == ""


@pytest.mark.parametrize(
    "line",
    [
        "",
        "07/08/2017",
        "18/07/17",
        "31 February 2017",
        "July 2017",
        "2017",
        "June 21",
        "MOSCOW, June 27",
        "On July 18, 2017 he said that nothing was agreed.",
        "June 28-29, 2019 in Osaka",
        "Call +44 7935 071623",
        "x" * 300 + " 18 July 2017",
    ],
)
def test_no_dates(line: str) -> None:
    assert read_date_line(line) is None


def test_what_stands_before_a_date_is_given_back() -> None:
    found = read_date_line("By Jane Doe | July 18, 2017")
    assert found is not None
    assert found.before == "By Jane Doe"


@given(
    st.dates(), st.times(), st.sampled_from(["%d %B %Y %H:%M", "%B %d, %Y, %I:%M %p", "%FT%H:%M"])
)
def test_every_date_of_our_time_is_read_in_every_form(day: object, time: object, form: str) -> None:
    from datetime import date, datetime
    from datetime import time as clock

    assert isinstance(day, date)
    assert isinstance(time, clock)
    moment = datetime.combine(day.replace(year=1990 + day.year % 60, day=min(day.day, 28)), time)
    found = read_date_line("Published: " + moment.strftime(form))
    assert found is not None
    assert found.date.iso == moment.strftime("%Y-%m-%dT%H:%M")
    assert found.label == "published"
