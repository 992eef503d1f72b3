"""Names are found by words in any order, parts of words, and initials."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_reader.ui.fuzzy import fit

NAMES = [
    "Tag as Denial",
    "Tag as Claim",
    "Delete Annotation",
    "Next Annotation",
    "Dark Theme",
    "Text Larger",
]


def best(asked: str) -> str:
    found = [(how.score, name) for name in NAMES if (how := fit(asked, name))]
    return max(found)[1]


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("den", "Tag as Denial"),
        ("denial tag", "Tag as Denial"),
        ("tag cl", "Tag as Claim"),
        ("tad", "Tag as Denial"),
        ("taclai", "Tag as Claim"),
        ("ann nex", "Next Annotation"),
        ("dt", "Dark Theme"),
        ("LARGER", "Text Larger"),
    ],
)
def test_the_name_that_is_meant_comes_first(asked: str, name: str) -> None:
    assert best(asked) == name


def test_a_word_that_is_nowhere_fits_nothing() -> None:
    assert fit("tag xyz", "Tag as Claim") is None
    assert fit("gat", "Tag as Claim") is None, "letters within words prove nothing"


def test_the_menu_counts_least() -> None:
    by_name, by_menu = fit("export", "Export", "File"), fit("file export", "Export", "File")
    assert by_name is not None
    assert by_menu is not None
    assert fit("view", "Export", "File") is None
    beside, named = fit("annotation", "Write Note", "Annotation"), fit("annotation", "Annotation")
    assert beside is not None
    assert named is not None
    assert beside.score < named.score
    assert beside.marks == ()


def test_marks_are_the_letters_that_fit() -> None:
    how = fit("tad", "Tag as Denial")
    assert how is not None
    assert ["Tag as Denial"[start:end] for start, end in how.marks] == ["Ta", "D"]
    accented = fit("resume", "Le résumé")
    assert accented is not None
    assert accented.marks == ((3, 9),)


@given(st.text(max_size=12), st.text(max_size=30))
def test_any_text_is_taken(asked: str, name: str) -> None:
    how = fit(asked, name)
    if how is not None:
        assert all(0 <= start < end <= len(name) for start, end in how.marks)


def test_marks_beside_a_word_do_not_matter() -> None:
    assert fit("dark, high", "Dunkel, hoher Kontrast", "Theme Dark, High Contrast") is not None
    assert fit("dark, low", "Dunkel, hoher Kontrast", "Theme Dark, High Contrast") is None
