"""What the window remembers between two starts. Nothing here is the user's work.

One INI file; per library the open articles and places in them.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QSettings

from fact_reader.model import CitationForm
from fact_reader.paths import settings_file
from fact_reader.ui import translating
from fact_reader.ui.reader.look import TextLook
from fact_reader.ui.theme import SYSTEM, THEMES

# What json and int raise on text that somebody or something else has written.
_UNREADABLE = (ValueError, TypeError, OverflowError, RecursionError)
_LARGEST = 10_000
_FARTHEST = 1_000_000_000
Word = TypeVar("Word", bound=str)


def chosen_language() -> str:
    """The language that was chosen for the window, or translating.SYSTEM: a start needs it before
    there is a window."""
    return _language_in(_stored())


def _stored() -> QSettings:
    return QSettings(str(settings_file()), QSettings.Format.IniFormat)


def _language_in(settings: QSettings) -> str:
    chosen = str(settings.value("language", translating.SYSTEM))
    return chosen if chosen in translating.LANGUAGES else translating.SYSTEM


class WindowSettings:
    """The window's state for one library. Reading never fails: what is unreadable is default."""

    def __init__(self, library_folder: Path) -> None:
        self._settings = _stored()
        digest = hashlib.sha256(str(library_folder.resolve()).encode()).hexdigest()[:16]
        self._group = f"library-{digest}"

    def theme(self) -> str:
        """The name of a theme, or SYSTEM."""
        chosen = str(self._settings.value("theme", SYSTEM))
        return chosen if chosen in THEMES else SYSTEM

    def set_theme(self, name: str) -> None:
        """Remember the choice of theme."""
        self._settings.setValue("theme", name)

    def language(self) -> str:
        """The language of the window, or translating.SYSTEM."""
        return _language_in(self._settings)

    def set_language(self, name: str) -> None:
        """Remember the choice of language."""
        self._settings.setValue("language", name)

    def look(self) -> TextLook:
        """How article text is set in a new pane."""
        return TextLook.of(self._json("look"))

    def set_look(self, look: TextLook) -> None:
        """Remember how article text is set in a new pane."""
        self._settings.setValue("look", json.dumps(look.values()))

    def pane_looks(self) -> list[TextLook]:
        """How article text is set in the panes from left to right."""
        values = self._json(f"{self._group}/looks")
        return [TextLook.of(one) for one in values] if isinstance(values, list) else []

    def set_pane_looks(self, looks: list[TextLook]) -> None:
        """Remember how article text is set in the panes."""
        values = [look.values() for look in looks]
        self._settings.setValue(f"{self._group}/looks", json.dumps(values))

    def citation_form(self) -> CitationForm:
        """How much of its source stands with a passage that is copied."""
        try:
            return CitationForm(str(self._settings.value("citation", CitationForm.FULL.value)))
        except ValueError:
            return CitationForm.FULL

    def set_citation_form(self, form: CitationForm) -> None:
        """Remember how much of its source stands with a passage that is copied."""
        self._settings.setValue("citation", form.value)

    def shortcuts(self) -> dict[str, tuple[str, ...]]:
        """The keys of the actions that have others than they came with, by the action's name."""
        try:
            value = json.loads(str(self._settings.value("shortcuts", "{}")))
            return {str(name): tuple(map(str, keys)) for name, keys in value.items()}
        except (*_UNREADABLE, AttributeError):
            return {}

    def set_shortcuts(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        """Remember the keys of actions."""
        self._settings.setValue("shortcuts", json.dumps(dict(keys)))

    def geometry(self) -> QByteArray:
        """The window's place and size, as QWidget.saveGeometry gives it."""
        value = self._settings.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_geometry(self, geometry: QByteArray) -> None:
        """Remember the window's place and size."""
        self._settings.setValue("geometry", geometry)

    def sizes(self, name: str) -> list[int]:
        """The sizes of a splitter's parts in pixels; empty if not known."""
        try:
            value = json.loads(str(self._settings.value(f"sizes-{name}", "[]")))
            return [min(_LARGEST, max(0, int(size))) for size in value]
        except _UNREADABLE:
            return []

    def set_sizes(self, name: str, sizes: list[int]) -> None:
        """Remember a splitter's sizes."""
        self._settings.setValue(f"sizes-{name}", json.dumps(sizes))

    def flag(self, name: str, default: bool) -> bool:
        """A switch, such as whether a panel is shown. INI files hold text, not booleans."""
        return str(self._settings.value(name, "yes" if default else "no")) == "yes"

    def set_flag(self, name: str, value: bool) -> None:
        """Remember a switch."""
        self._settings.setValue(name, "yes" if value else "no")

    def word(self, name: str, known: Sequence[Word], default: Word) -> Word:
        """One of the `known` words, such as an order."""
        value = str(self._settings.value(name, default))
        return next((one for one in known if one == value), default)

    def set_word(self, name: str, word: str) -> None:
        """Remember a word."""
        self._settings.setValue(name, str(word))

    def open_articles(self) -> list[tuple[str, int]]:
        """The articles in the panes from left to right, each with the first visible code point.

        An empty id stands for an empty pane; no entry at all if this library was never open.
        """
        try:
            value = json.loads(str(self._settings.value(f"{self._group}/open", "[]")))
            return [(str(one), min(_FARTHEST, max(0, int(place)))) for one, place in value]
        except _UNREADABLE:
            return []

    def set_open_articles(self, opened: list[tuple[str, int]]) -> None:
        """Remember the open articles."""
        self._settings.setValue(f"{self._group}/open", json.dumps(opened))

    def active_pane(self) -> int:
        """Which of the panes was active, counted from the left."""
        try:
            return max(0, int(str(self._settings.value(f"{self._group}/active", 0))))
        except _UNREADABLE:
            return 0

    def set_active_pane(self, number: int) -> None:
        """Remember which pane is active."""
        self._settings.setValue(f"{self._group}/active", number)

    def last_folder(self) -> str:
        """The folder that a file dialog showed last."""
        return str(self._settings.value("last-folder", str(Path.home())))

    def set_last_folder(self, folder: str) -> None:
        """Remember the folder of a file dialog."""
        self._settings.setValue("last-folder", folder)

    def _json(self, key: str) -> object:
        try:
            return json.loads(str(self._settings.value(key, "null")))
        except _UNREADABLE:
            return None

    def sync(self) -> None:
        """Write to disk."""
        self._settings.sync()
