"""Everything that a window says, and what of it no translator had in its hands.

`PseudoTranslator` puts marks around each text that it is asked for, but not around what is filled
into it. What is then shown without marks is either data, or was never asked for.
"""

import html
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QMetaType,
    QModelIndex,
    QObject,
    QTranslator,
)
from PySide6.QtGui import QAccessible, QAction, QPainter, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QMenu, QTabBar, QWidget

from fact_reader.services import editing
from fact_reader.services.library import Library
from fact_reader.ui.models.start_rows import ExampleRow
from fact_reader.ui.panels.search_help import examples, syntax
from fact_reader.ui.translating import CONTEXT, LANGUAGES

_OPEN, _CLOSE = "⟦", "⟧"
# Names of keys; they are read again as keys.
_OF_KEYS = ("QShortcut", "QKeySequence", "QGuiApplication")
_PLACE = re.compile(r"(\{\w*(?::[^{}]*)?\})")
# What stands between pieces of which a text is put together, and for what was marked in it.
_BETWEEN = "\ufffc"
_PARTS = re.compile("\ufffc|…| · |[“”]|: |\n|\t| [|] ")
_LONG = 12
_ITEM = "item of"
_WORD = re.compile(r"[^\W\d_]{2,}")
# Properties that nobody sees, or that repeat others.
_UNSEEN = {
    *("objectName", "styleSheet", "inputMask", "windowFilePath", "windowIconText", "iconText"),
    *("html", "markdown", "displayFormat", "displayText", "selectedText", "documentTitle"),
    *("accessibleIdentifier", "cleanText", "searchPaths"),
}
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.StatusTipRole,
)
_MOST_ROWS = 200
_KEYS = re.compile(
    r"(?:(?:Ctrl|Alt|Shift|Meta)[+ ])+(?:[A-Z]\w*)?"
    r"|\b(?:Ctrl|Alt|Shift|Meta|Enter|Return|Tab|Esc|Del|Backspace|PgUp|PgDown|F\d{1,2})\b"
    r"|^(?:Home|End|Left|Right|Up|Down|Space|Delete)$"
)
# The same in every language.
_NAMES = re.compile(
    r"\b(?:Fact Reader|Aa|Markdown|HTML|CSV|JSON|PDF|EPUB|Word|SHA-256|UTF-8|UTC|Qt|PySide6?|Python"
    r"|https?)\b|https?://\S*|\b[0-9a-f]{8,}\b"
)


class PseudoTranslator(QTranslator):
    """Turns "Open {name}" into "⟦Open ⟧{name}"."""

    def translate(
        self, context: str, source: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str | None:
        if context in _OF_KEYS or not _WORD.search(source):
            return None
        if context != CONTEXT:
            return f"{_OPEN}{source}{_CLOSE}"
        parts = _PLACE.split(source)
        return "".join(
            f"{_OPEN}{part}{_CLOSE}" if _WORD.search(part) and not number % 2 else part
            for number, part in enumerate(parts)
        )

    def isEmpty(self) -> bool:  # noqa: N802
        return False


class Words:
    """Gathers what is said, and tells what of it is neither marked nor data of `library`.

    `typed` are further texts that are nobody's to translate.
    """

    def __init__(self, library: Library, typed: Iterable[str] = ()) -> None:
        queries = [row.query for row in (*examples(), *syntax()) if isinstance(row, ExampleRow)]
        self._data = {*queries, *typed, *LANGUAGES.values()}
        self._short: set[str] = set()
        self._lines: set[str] = set()
        self._texts: set[str] = set()
        self._drawn: set[str] = set()
        self._items: set[str] = set()
        self._said: dict[str, str] = {}
        self.add_data(library)

    def add_data(self, library: Library) -> None:
        """Take as data also what the library holds by now."""
        data = {str(library.folder), *map(str, library.folder.parents)}
        for summary in editing.summaries(library):
            work = editing.work(library, summary.article.id)
            assert work is not None
            article, version = work.article, work.version
            data |= {article.id, article.title, article.outlet, article.author, article.url}
            data |= {version.text, version.source, version.file_name, version.encoding}
            data |= {version.reader, article.language}
            self._texts.add(" ".join(version.text.split()))
            self._lines |= {" ".join(line.split()) for line in version.text.splitlines()}
            shown = {article.title, article.outlet, article.author}
            for one in work.annotations:
                shown |= {one.anchor.exact, one.note, one.speaker}
                data |= {one.author, *one.labels}
            self._short |= {" ".join(text.split()) for text in shown}
        flat = {" ".join(text.split()) for text in data} | self._short
        self._data |= {text for text in flat if _WORD.search(text)}

    def hear(self, *roots: QObject) -> None:
        """Take in all that these and what is in them say now, and what they paint of it."""
        for root in roots:
            if isinstance(root, QWidget) and root.isVisible():
                with _painted() as drawn:
                    root.grab()
                for text in drawn:
                    self._said.setdefault(text, f"painted in {_name(root)}")
                self._drawn.update(drawn)
            for where, text in _texts(root):
                self._said.setdefault(text, where)
                if where.startswith(_ITEM):
                    self._items.add(text)

    def hear_alone(self, one: QObject) -> None:
        """Take in what this says, but nothing that is in it."""
        for prop, text in _properties(one):
            self._said.setdefault(text, f"{prop} of {_name(one)}")

    def offenders(self) -> list[str]:
        """What is not translated: where, which words, and the whole text."""
        found = []
        for text, where in self._said.items():
            if words := self._untranslated(text):
                found.append(f"{where}: {', '.join(words)}: in {text[:160]!r}")
        return sorted(found)

    @property
    def number(self) -> int:
        """How many texts were taken in."""
        return len(self._said)

    def _untranslated(self, text: str) -> list[str]:
        if Qt.mightBeRichText(text):
            text = html.unescape(re.sub(r"<style.*?</style>|<[^>]*>", " ", text, flags=re.DOTALL))
        rest, before = text, ""
        while rest != before:
            before, rest = rest, re.sub(f"{_OPEN}[^{_OPEN}{_CLOSE}]*{_CLOSE}", _BETWEEN, rest)
        # The end of a text that was cut.
        rest = re.sub(f"{_OPEN}[^{_CLOSE}]*…$", " ", rest.strip())
        if text in self._drawn and any(text in item for item in self._items):
            # Part of an item, which is looked at as a whole.
            return []
        rest = _BETWEEN.join(
            part for part in re.split(f"{_BETWEEN}|…", rest) if not self._reads(part)
        )
        found = []
        for part in _PARTS.split(self._without_data(rest)):
            if not self._is_piece(part, is_cut="…" in text):
                found += _WORD.findall(_KEYS.sub(" ", _NAMES.sub(" ", part)))
        return found

    def _without_data(self, text: str) -> str:
        for datum in sorted(self._data, key=len, reverse=True):
            if datum in text:
                text = re.sub(rf"(?<!\w){re.escape(datum)}(?!\w)", _BETWEEN, text)
        return text

    def _reads(self, part: str) -> bool:
        """Whether this stands so in an article, on several lines or cut within words."""
        flat = " ".join(part.replace(" · ", " ").split())
        return len(flat) > _LONG and any(flat in one for one in self._texts)

    def _is_piece(self, part: str, *, is_cut: bool) -> bool:
        """Whether this is a line or a cut piece of something known."""
        flat = " ".join(part.split()).strip(" ,:;()·")
        # Short pieces of long texts are words like any others.
        known = self._data if len(flat) > _LONG else self._short
        if any(flat in one for one in known):
            return True
        return is_cut and any(line.startswith(flat) or line.endswith(flat) for line in self._lines)


def _name(one: QObject) -> str:
    """What it is, and in what."""
    names: list[str] = []
    at: QObject | None = one
    while at is not None and len(names) < 3:
        name = at.objectName()
        if name or type(at).__module__.startswith("fact_reader") or at is one:
            names.append(f"{type(at).__name__}{f' {name!r}' if name else ''}")
        at = at.parent()
    return " in ".join(names)


def _texts(root: QObject) -> Iterator[tuple[str, str]]:
    """All that can be read, seen or heard, as pairs of where and what."""
    everything = (root, *root.findChildren(QObject))
    widgets = [one for one in everything if isinstance(one, QWidget) and one.isVisible()]
    menus = [one for one in everything if isinstance(one, QMenu)]
    actions = [one for one in everything if isinstance(one, QAction)]
    actions += [action for menu in menus for action in menu.actions()]
    for one in (*widgets, *menus, *actions):
        for prop, text in _properties(one):
            yield f"{prop} of {_name(one)}", text
    for one in widgets:
        accessible = QAccessible.queryAccessibleInterface(one)
        for kind in (QAccessible.Text.Name, QAccessible.Text.Description):
            yield f"{kind.name} said of {_name(one)}", accessible.text(kind)
        yield from _items(one)


def _properties(one: QObject) -> Iterator[tuple[str, str]]:
    meta = one.metaObject()
    for number in range(meta.propertyCount()):
        prop = meta.property(number)
        name = str(prop.name())
        if prop.typeId() == QMetaType.Type.QString and name not in _UNSEEN:
            value = prop.read(one)
            if isinstance(value, str) and value:
                yield name, value


def _items(one: QWidget) -> Iterator[tuple[str, str]]:
    if isinstance(one, QComboBox):
        for number in range(one.count()):
            yield f"item of {_name(one)}", one.itemText(number)
    elif isinstance(one, QTabBar):
        for number in range(one.count()):
            yield f"tab of {_name(one)}", one.tabText(number)
            yield f"tool tip of a tab of {_name(one)}", one.tabToolTip(number)
    elif isinstance(one, QHeaderView):
        for number in range(one.count()):
            yield (
                f"header {_name(one)}",
                _string(
                    one.model().headerData(number, one.orientation(), Qt.ItemDataRole.DisplayRole)
                ),
            )
    elif isinstance(one, QAbstractItemView) and one.model() is not None:
        for text in _rows(one.model(), QModelIndex()):
            yield f"{_ITEM} {_name(one)}", text


def _rows(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    # Of a list model PySide6 hides the number of columns.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for row in range(min(model.rowCount(parent), _MOST_ROWS)):
        for column in range(columns):
            index = model.index(row, column, parent)
            for role in _ROLES:
                yield _string(index.data(role))
        yield from _rows(model, model.index(row, 0, parent))


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""


@contextmanager
def _painted() -> Iterator[list[str]]:
    """Catch what delegates and painted widgets draw, which is in no property."""
    drawn: list[str] = []
    draw: Callable[..., Any] = QPainter.drawText

    def spy(painter: QPainter, *values: Any) -> Any:
        drawn.extend(value for value in values if isinstance(value, str))
        return draw(painter, *values)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QPainter, "drawText", spy)
        yield drawn
