"""The app's look on every dialog that is tested here."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from fact_reader.ui import theme as look
from fact_reader.ui.stylesheet import stylesheet
from fact_reader.ui.theme import Theme


@pytest.fixture(params=[look.LIGHT, look.DARK], ids=["light", "dark"])
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    chosen: Theme = request.param
    look.load_fonts()
    font = qapp.font()
    qapp.setFont(look.sans(13))
    qapp.setPalette(look.palette(chosen))
    qapp.setStyleSheet(stylesheet(chosen))
    yield chosen
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    qapp.setFont(font)
