from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QImage, QPainter, QRawFont
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

_RESOURCES = Path(__file__).resolve().parents[2] / "resources"
_ICONS = sorted(_RESOURCES.glob("icons/*.svg"))
_FONTS = sorted(_RESOURCES.glob("fonts/*.ttf"))
_NEWS_LETTERS = "Aé čőĐ Жй Ωά ế “curly” ‘x’ „ – — … • € № → \N{NO-BREAK SPACE}"


def render(icon: Path, size: int) -> QImage:
    renderer = QSvgRenderer(str(icon))
    assert renderer.isValid()
    assert renderer.viewBoxF() == QRectF(0, 0, 20, 20)
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(QColor("transparent"))
    with QPainter(image) as painter:
        renderer.render(painter)
    return image


def test_there_are_icons_and_fonts() -> None:
    assert len(_ICONS) >= 26
    assert len(_FONTS) == 6


@pytest.mark.parametrize("icon", _ICONS, ids=lambda icon: icon.stem)
def test_an_icon_is_drawn_whole(icon: Path, qapp: QApplication) -> None:
    image = render(icon, 80)
    painted = [(x, y) for x in range(80) for y in range(80) if image.pixelColor(x, y).alpha() > 128]
    assert len(painted) > 200
    assert all(2 <= x <= 77 and 2 <= y <= 77 for x, y in painted), "cut at the edge"


@pytest.mark.parametrize("icon", _ICONS, ids=lambda icon: icon.stem)
def test_an_icon_can_take_the_colour_of_the_theme(icon: Path, qapp: QApplication) -> None:
    image = render(icon, 40)
    colours = [image.pixelColor(x, y) for x in range(40) for y in range(40)]
    opaque = {colour.name() for colour in colours if colour.alpha() == 255}
    assert opaque == {"#000000"} or icon.stem == "app"


@pytest.mark.parametrize("font", _FONTS, ids=lambda font: font.stem)
def test_a_font_has_the_letters_of_news_in_many_languages(font: Path, qapp: QApplication) -> None:
    raw = QRawFont(str(font), 17)
    assert raw.isValid()
    assert [c for c in _NEWS_LETTERS if not raw.supportsCharacter(ord(c))] == []


@pytest.mark.parametrize(
    ("family", "weight", "style"),
    [
        ("Source Serif 4", 400, "Regular"),
        ("Source Serif 4", 600, "Semibold"),
        ("Inter", 400, "Regular"),
        ("Inter", 500, "Medium"),
        ("Inter", 600, "SemiBold"),
    ],
)
def test_families_and_weights_are_told_apart(
    family: str, weight: int, style: str, qapp: QApplication
) -> None:
    for path in _FONTS:
        assert QFontDatabase.addApplicationFont(str(path)) >= 0
    font = QFont(family)
    font.setWeight(QFont.Weight(weight))
    assert QFontInfo(font).family() == family
    assert QRawFont.fromFont(font).styleName() == style
    font.setItalic(True)
    if family == "Source Serif 4" and weight == 400:
        assert QRawFont.fromFont(font).styleName() == "Italic"


@pytest.mark.parametrize("name", ["SourceSerif4-LICENSE.md", "Inter-LICENSE.txt"])
def test_each_font_has_its_licence_beside_it(name: str) -> None:
    text = (_RESOURCES / "fonts" / name).read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
