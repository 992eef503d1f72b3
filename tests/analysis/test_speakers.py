"""Names beside words of saying."""

import pytest

from fact_reader.analysis.speakers import names_near


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("“It is sound,” Dmitry Peskov said on Tuesday.", ["Dmitry Peskov"]),
        ("“It is sound,” said Mira Oyelaran.", ["Mira Oyelaran"]),
        ("According to White House officials, nothing was said.", ["White House"]),
        ("He told reporters that. However, Ada Lindqvist denied it.", ["Ada Lindqvist"]),
        ("Ada Lindqvist, who heads the board, said so.", ["Ada Lindqvist"]),
        ("An inspector, Ada Lindqvist, told us.", ["Ada Lindqvist"]),
        ("The Ministry of Foreign Affairs announced it.", ["Ministry of Foreign Affairs"]),
        ("Ursula von der Leyen added a word.", ["Ursula von der Leyen"]),
        ("said spokesman Ian\nBremmer of it", ["Ian Bremmer"]),
        ("On Monday said nobody. It was said. She said.", []),
        ("Élodie Çelik told us", ["Élodie Çelik"]),
        ("Иван Петров сказал", []),
        ("", []),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert names_near(text, 0, 1) == names


def test_the_nearest_comes_first_and_a_part_of_a_name_is_no_other() -> None:
    text = "Far Away said it. " + "x " * 100 + "Dmitry Peskov said “this”. Peskov said more."
    at = text.index("this")
    assert names_near(text, at, at + 4) == ["Dmitry Peskov", "Far Away"]
