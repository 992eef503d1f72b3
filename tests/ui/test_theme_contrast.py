"""The contrast of every pair of colours of text and signs, computed as WCAG 2 does."""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from fact_reader.model import Stance
from fact_reader.ui import theme as look
from fact_reader.ui.stylesheet import hover_fill, mixed, pressed_fill, text_on_accent
from fact_reader.ui.theme import Theme

ALL = pytest.mark.parametrize("theme", look.THEMES.values(), ids=lambda theme: theme.name)


def luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def surfaces(theme: Theme) -> dict[str, QColor]:
    plain = {name: getattr(theme, name) for name in ("page", "chrome", "rail", "card")}
    under = {f"{name} under the mouse": hover_fill(theme, one) for name, one in plain.items()}
    return plain | under


def text_pairs(theme: Theme) -> dict[str, tuple[QColor, QColor]]:
    pairs: dict[str, tuple[QColor, QColor]] = {}
    tints = {f"{stance} tint": theme.stance(stance).tint for stance in Stance}
    fills = {
        "selection": theme.selection,
        "hit": theme.hit_fill,
        "chosen": mixed(theme.card, theme.accent, 0.16),
        "pressed": pressed_fill(theme, theme.chrome),
    }
    for name, surface in (surfaces(theme) | tints | fills).items():
        pairs[f"text on {name}"] = (theme.text, surface)
    for name, surface in surfaces(theme).items():
        pairs[f"muted on {name}"] = (theme.muted, surface)
        pairs[f"accent on {name}"] = (theme.accent, surface)
    for stance in Stance:
        colours = theme.stance(stance)
        pairs[f"{stance} on its tint"] = (colours.line, colours.tint)
        for name in ("page", "chrome", "rail", "card"):
            pairs[f"{stance} on {name}"] = (colours.line, getattr(theme, name))
    pairs["on the current hit"] = (theme.page, theme.hit_line)
    for share in (0.0, 0.15, 0.30):
        accent = mixed(theme.accent, theme.text, share)
        pairs[f"on accent {share}"] = (text_on_accent(theme), accent)
    return pairs


@ALL
def test_every_text_can_be_read(theme: Theme) -> None:
    least = 7.0 if theme.is_high else 4.5
    too_low = {
        name: round(ratio, 2)
        for name, (one, other) in text_pairs(theme).items()
        if (ratio := contrast(one, other)) < least
    }
    assert too_low == {}


@ALL
def test_signs_and_frames_stand_out(theme: Theme) -> None:
    assert contrast(theme.hit_line, theme.hit_fill) >= 3
    for surface in (theme.page, *(theme.stance(stance).tint for stance in Stance)):
        assert contrast(theme.hit_line, surface) >= 4.5, "the box of the current hit"
    assert contrast(theme.accent, theme.page) >= 3, "the ring of the keyboard"
    if theme.is_high:
        for surface in (theme.page, theme.chrome, theme.rail, theme.card):
            assert contrast(theme.border, surface) >= 4.5
        faint = mixed(theme.muted, theme.chrome, 0.2)
        assert contrast(faint, theme.chrome) >= 4.5, "also what cannot be done now"


@ALL
def test_stances_are_told_apart_by_more_than_brightness(theme: Theme) -> None:
    for one, other in combinations(Stance, 2):
        assert theme.stance(one).tint != theme.stance(other).tint
        assert theme.stance(one).line != theme.stance(other).line


def test_a_name_means_its_theme_and_the_desktop_has_its_way(qapp: object) -> None:
    assert {look.chosen(name).name for name in look.THEMES} == set(look.THEMES)
    assert look.chosen(look.SYSTEM).name in look.THEMES
