import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fact_reader.ui import theme as look
from fact_reader.ui.stylesheet import mixed, stylesheet, text_on_accent
from fact_reader.ui.theme import Theme


def luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [look.LIGHT, look.DARK], ids=["light", "dark"])
def test_it_is_whole_and_readable(qtbot: QtBot, theme: Theme) -> None:
    sheet = stylesheet(theme)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    assert contrast(text_on_accent(theme), theme.accent) > 4.5
    assert contrast(theme.text, mixed(theme.card, theme.accent, 0.16)) > 7


@pytest.mark.parametrize("theme", [look.LIGHT, look.DARK], ids=["light", "dark"])
def test_focus_can_be_seen_on_every_control(qtbot: QtBot, theme: Theme) -> None:
    host = QWidget()
    host.setStyleSheet(stylesheet(theme))
    column = QVBoxLayout(host)
    controls: list[QWidget] = [QPushButton("A"), QLineEdit(), QComboBox(), QCheckBox("B")]
    for control in controls:
        column.addWidget(control)
    qtbot.addWidget(host)
    host.show()
    qtbot.waitExposed(host)
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    for control in controls:
        control.setFocus()
        image = control.grab().toImage()
        middle = image.height() // 2
        edge = [image.pixelColor(x, middle) for x in range(3)]
        assert theme.accent in edge, type(control).__name__
