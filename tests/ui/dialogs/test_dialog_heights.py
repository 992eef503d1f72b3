"""Dialogs are as high as what they show."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from fact_reader.model import Article, Version
from fact_reader.ui.dialogs.article_details import ArticleDetailsDialog, Origin
from fact_reader.ui.dialogs.export_dialog import ExportDialog, ExportScope
from fact_reader.ui.dialogs.preferences import Preferences, PreferencesDialog
from fact_reader.ui.theme import Theme

NOW = datetime(2025, 1, 2, 3, 4, tzinfo=UTC)
ARTICLE = Article("a", "A second meeting", NOW, NOW, "The Post")
VERSION = Version("v", "a", 1, "text", "ab" * 32, NOW, "story.txt", "utf-8")

MAKE: dict[str, Callable[[Theme], QDialog]] = {
    "preferences": lambda _: PreferencesDialog(Preferences("Ada", "light", 120)),
    "export": lambda _: ExportDialog({ExportScope.LIBRARY: 5, ExportScope.OPEN: 2}),
    "details": lambda theme: ArticleDetailsDialog(theme, ARTICLE, Origin(VERSION, 1412)),
}


@pytest.mark.parametrize("kind", MAKE)
def test_a_dialog_is_as_high_as_its_content(qtbot: QtBot, theme: Theme, kind: str) -> None:
    dialog = MAKE[kind](theme)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    area = dialog.findChild(QScrollArea)
    assert area is not None
    assert area.verticalScrollBar().maximum() == 0, "nothing has to be scrolled"
    content = area.widget()
    assert content is not None
    parts = [one for one in content.findChildren(QWidget) if one.isVisible()]
    bottom = max(one.mapTo(content, one.rect().bottomLeft()).y() for one in parts)
    assert content.height() - bottom <= 32, "and no more than a line stays empty"
