"""Title, outlet, author and date are proposed where the text plainly gives them, and only there."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_reader.analysis.proposing import Proposal, propose
from fact_reader.model import PartialDate

REAL_ARTICLES = Path(__file__).parents[2] / ".." / "shared" / "seeds"
BODY = "\n\n" + "The president spoke to reporters on June 12, 2019. Nothing was agreed. " * 8


def test_the_real_articles() -> None:
    paths = sorted(REAL_ARTICLES.glob("*.txt"))
    if not paths:
        pytest.skip("the real articles are not beside this checkout")
    proposals = [propose(path.read_text("utf-8"), path.name) for path in paths]
    assert proposals == [
        Proposal("Donald Trump insists on meeting with Vladimir Putin", author="Staff Reporter"),
        Proposal("Trump wants to arrange a meeting with Putin"),
        Proposal("Trump Plans To Meet Putin At G20, But Kremlin Says Meeting Not Yet Confirmed"),
        Proposal(
            "Trump held secret hour-long meeting with Putin at G20 with only Russian translator "
            "present",
            author="Harry Cockburn",
            published=PartialDate("2017-07-18T23:20+01:00"),
        ),
        Proposal("Donald Trump to hold summit with Vladimir Putin"),
    ]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Summit held\nBy Jane Doe", Proposal("Summit held", author="Jane Doe")),
        (
            "Summit held\nBy Jane Doe and John van der Roe in Moscow",
            Proposal("Summit held", author="Jane Doe and John van der Roe"),
        ),
        (
            "Summit held\nBy Jane Doe, Political Correspondent\n18 July 2017",
            Proposal("Summit held", author="Jane Doe", published=PartialDate("2017-07-18")),
        ),
        (
            "Summit held\nJane Doe\nNew York\n18 July 2017",
            Proposal("Summit held", author="Jane Doe", published=PartialDate("2017-07-18")),
        ),
        (
            "Summit held\nNew York\n18 July 2017",
            Proposal("Summit held", published=PartialDate("2017-07-18")),
        ),
        (
            "Summit held\nBy Jane Doe | The Sample Times | July 18, 2017",
            Proposal("Summit held", "The Sample Times", "Jane Doe", PartialDate("2017-07-18")),
        ),
        (
            "Summit held\nUpdated 19 July 2017\nPublished 18 July 2017",
            Proposal("Summit held", published=PartialDate("2017-07-18")),
        ),
        (
            "18 July 2017\nHome > World\nSummit held again in Helsinki",
            Proposal("Summit held again in Helsinki", published=PartialDate("2017-07-18")),
        ),
        (
            "The Sample Times\n\nSummit held again in Helsinki, aide says",
            Proposal("Summit held again in Helsinki, aide says", "The Sample Times"),
        ),
        (
            "Summit held at last | The Sample Times",
            Proposal("Summit held at last", "The Sample Times"),
        ),
        ("Title: Summit held\nSource: Reuters", Proposal("Summit held", "Reuters")),
        ("# Summit held", Proposal("Summit held")),
        ("Shares fall as summit ends", Proposal("Shares fall as summit ends")),
        ("Video shows summit", Proposal("Video shows summit")),
        ("« Rien n'est décidé » à Helsinki", Proposal("« Rien n'est décidé » à Helsinki")),
        ("Who won? Nobody did", Proposal("Who won? Nobody did")),
        ("Summit held\nPresident at the summit - AP POOL", Proposal("Summit held")),
        ("Summit held\n07/08/2017", Proposal("Summit held")),
    ],
)
def test_heads(head: str, expected: Proposal) -> None:
    assert propose(head + BODY) == expected


@pytest.mark.parametrize(
    ("line", "outlet", "published"),
    [
        ("MOSCOW, June 27 (Reuters) - ", "Reuters", None),
        ("MOSCOW, June 27, 2018 (Reuters) - ", "Reuters", PartialDate("2018-06-27")),
        ("WASHINGTON (AP) — ", "AP", None),
        ("NEW YORK, 27 June 2018 – ", "", PartialDate("2018-06-27")),
        ("The summit (Reuters) - ", "", None),
    ],
)
def test_datelines(line: str, outlet: str, published: PartialDate | None) -> None:
    text = "Summit held\n\n" + line + "The presidents will meet. " * 10
    assert propose(text) == Proposal("Summit held", outlet, published=published)


@pytest.mark.parametrize(
    ("tail", "outlet", "author", "published"),
    [
        ("© 2018 Sample World News", "Sample World News", "", None),
        ("Copyright © 2018 The Sample Times. All rights reserved.", "The Sample Times", "", None),
        ("© 2018 Getty Images", "", "", None),
        ("© 2018", "", "", None),
        ("Source: TASS", "TASS", "", None),
        ("(Reporting by Jane Doe in Moscow; Editing by John Roe)", "", "Jane Doe", None),
        ("Staff Reporter", "", "Staff Reporter", None),
        ("With reporting by AFP, Interfax, and TASS", "", "", None),
        ("Published: 18 July 2017", "", "", PartialDate("2017-07-18")),
        ("18 July 2017", "", "", None),
    ],
)
def test_tails(tail: str, outlet: str, author: str, published: PartialDate | None) -> None:
    text = "Summit held" + BODY * 12 + "\n\n" + tail
    assert propose(text) == Proposal("Summit held", outlet, author, published)


def test_dates_in_the_text_are_no_dates_of_publication() -> None:
    timeline = "Summit held" + BODY + "\n18 July 2017\nThey met.\n\nSource: nobody knows" + BODY
    assert propose(timeline) == Proposal("Summit held")


def test_a_text_without_a_headline_takes_the_name_of_its_file() -> None:
    assert propose(BODY, "summit_in-Helsinki.txt").title == "summit in-Helsinki"
    opening = propose(BODY, "000_96e0b22f9cc39b54.txt").title
    assert opening.startswith("The president spoke to reporters")
    assert opening.endswith("…")
    assert len(opening) <= 81


def test_nothing_comes_of_nothing() -> None:
    assert propose("") == Proposal("")
    assert propose(" \n ", "x.txt") == Proposal("x")


LINES = st.lists(
    st.one_of(
        st.text(max_size=60),
        st.sampled_from(
            [
                "By Jane Doe",
                "18 July 2017",
                "Published: 99.99.2017 99:99 ZZZ",
                "MOSCOW, June 27 (Reuters) - ",
                "© 2017 ,,,,",
                "|||| • ·",
                "Home > World",
                "A/A/A/A/A/A/",
            ]
        ),
    )
)


@given(LINES, st.text(max_size=20))
def test_no_text_makes_it_fail(lines: list[str], file_name: str) -> None:
    text = "\n".join(lines)
    proposal = propose(text, file_name)
    assert "\n" not in proposal.title + proposal.outlet + proposal.author
    if proposal.published is not None:
        assert PartialDate.parse(proposal.published.iso) == proposal.published


@pytest.mark.parametrize("unit", ["x", "A/", "A ", ", ", "by A, ", "1-", "(", "© ,", "\n", "A.\n"])
def test_only_the_ends_of_a_large_text_are_looked_at(unit: str) -> None:
    middle = unit * (2_000_000 // len(unit))
    ends = unit * (20_000 // len(unit))
    near = propose("Summit held\n" + ends + "middle" + ends + "\nSource: TASS")
    assert propose("Summit held\n" + ends + middle + ends + "\nSource: TASS") == near
    assert near.title == "Summit held"
