"""A text with its links to follow, and with the page's furniture dimmed."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter, QTextCursor
from PySide6.QtWidgets import QMenu, QTextEdit, QWidget

from fact_reader.model.furniture import Furniture, FurnitureReason
from fact_reader.model.structure import Structure
from fact_reader.ui import theme
from fact_reader.ui.reader.highlights import Span
from fact_reader.ui.reader.typeset_text import TypesetTextEdit
from fact_reader.ui.translating import mark, tr

REASONS = {
    FurnitureReason.NAVIGATION: mark("ways through the site"),
    FurnitureReason.SHARE: mark("share links"),
    FurnitureReason.COMMENTS: mark("comments"),
    FurnitureReason.NEWSLETTER: mark("newsletter"),
    FurnitureReason.APPEAL: mark("an appeal to readers"),
    FurnitureReason.ACCOUNT: mark("accounts and registering"),
    FurnitureReason.RELATED: mark("other articles"),
    FurnitureReason.PICTURE: mark("a picture's name or credit"),
    FurnitureReason.REPEATED: mark("the same words as just before"),
    FurnitureReason.ADVERTISEMENT: mark("advertisement"),
    FurnitureReason.RIGHTS: mark("rights"),
    FurnitureReason.ABOUT: mark("about the outlet"),
    FurnitureReason.CHOSEN: mark("you said so"),
}
# What is painted for a line reaches at most so far above and below it.
_AROUND = 24
_LINE = re.compile(r"[^\n]+")


class FurnishedTextEdit(TypesetTextEdit):
    """Signals besides those of TypesetTextEdit: `address_requested(url)` when somebody asks to open
    a link; `furniture_chosen(spans, is_furniture)` when lines are said to be furniture or not."""

    address_requested = Signal(str)
    furniture_chosen = Signal(list, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme.LIGHT
        self._furniture: list[Furniture] = []
        self._furniture_starts: list[int] = []
        self._dims = True
        # Of which part of the text the furniture is dimmed now, and what stays plain in it.
        self._dimmed: tuple[Span, list[Span]] | None = None
        self._menu_offset: int | None = None
        self.top_changed.connect(self._dim_in_sight)

    # What is shown

    def set_article(self, text: str, title: str, structure: Structure | None = None) -> None:
        """Show another text, from its top, and nothing dimmed."""
        self.set_furniture([])
        super().set_article(text, title, structure)

    @property
    def furniture(self) -> Sequence[Furniture]:
        """The lines that are no part of the article, dimmed or not."""
        return self._furniture

    def set_furniture(self, furniture: Iterable[Furniture]) -> None:
        """Say which lines are furniture, in text order."""
        self._furniture = list(furniture)
        self._furniture_starts = [one.start for one in self._furniture]
        self._dim_anew()

    def set_dimming(self, dims: bool) -> None:
        """Whether furniture is dimmed or shown as plainly as the rest."""
        if dims != self._dims:
            self._dims = dims
            self._dim_anew()

    def furniture_at(self, offset: int) -> Furniture | None:
        """The furniture that an offset lies in."""
        number = bisect_left(self._furniture_starts, offset + 1) - 1
        found = self._furniture[number] if number >= 0 else None
        return found if found is not None and offset < found.end else None

    def _dim_anew(self) -> None:
        self._dimmed = None
        self._dim_in_sight()

    def _filled_spans(self, start: int, end: int) -> list[Span]:
        """What of a stretch is filled with colours that dimmed letters are hard to read on, in
        text order."""
        return []

    def _dim_in_sight(self) -> None:
        """Dim what is in sight, and a screen more.

        Not all at once: Qt would lay the text out down to the last of it. Not by a format of the
        characters either, as that begins the layout anew.
        """
        first, last, plain = 0, len(self.text), list[Span]()
        if self._furniture and self._dims:
            first, last = self.visible_span()
            plain = self._filled_spans(first, last)
        if self._dimmed is not None:
            (start, end), kept = self._dimmed
            if start <= first and last <= end and plain == kept:
                return
        self._dimmed = ((first, last), plain)
        selections = []
        for one in self._furniture if self._dims else ():
            if one.start < last and one.end > first:
                for start, end in _without((one.start, one.end), plain):
                    selections.append(self._in_colour((start, end), self._theme.muted))
        self._colour_letters(selections)

    def _colour_letters(self, dimmed: list[QTextEdit.ExtraSelection]) -> None:
        """Show letters in other colours than the rest."""
        selections = dimmed + self._standing_out()
        if selections or self.extraSelections():
            self.setExtraSelections(selections)

    def _standing_out(self) -> list[QTextEdit.ExtraSelection]:
        """Letters in another colour that are no furniture."""
        return []

    def _in_colour(self, span: Span, colour: QColor) -> QTextEdit.ExtraSelection:
        start, end = span
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._positions.to_utf16(start))
        cursor.setPosition(self._positions.to_utf16(end), QTextCursor.MoveMode.KeepAnchor)
        made.cursor = cursor
        made.format.setForeground(colour)
        return made

    def _paint_parts(self, painter: QPainter, top: float, bottom: float) -> None:
        """Paint bullets and the like between two heights of the document."""
        parts = self._typesetter.parts
        if parts.has_paint:
            lines = self._geometry.lines(top - _AROUND, bottom + _AROUND)
            parts.paint(painter, lines, self.column(), self._theme, self._look)

    # What can be done with it

    def _offset_of(self, point: QPoint) -> int | None:
        return self._geometry.offset_at(self._in_document(point))

    def address_at(self, point: QPoint) -> str:
        """The web address that the words at a place of the viewport lead to, empty if none."""
        offset = self._offset_of(point)
        link = self._typesetter.parts.link_at(offset) if offset is not None else None
        return link.url if link is not None else ""

    def _tip_of_text(self, point: QPoint) -> str:
        """What is to be said of the words at a place of the viewport."""
        offset = self._offset_of(point)
        if offset is None:
            return ""
        found = self.furniture_at(offset)
        lines = []
        if found is not None:
            lines.append(tr("Page furniture: {reason}", reason=tr(REASONS[found.reason])))
        address = self.address_at(point)
        if address:
            lines += [address, tr("Ctrl+click to open it")]
        return "\n".join(lines)

    def _lines_asked_for(self) -> list[Span]:
        """The lines that are selected, else the one that the menu or the caret is on."""
        span = self.selected_span()
        if span is None:
            offset = self.caret_offset() if self._menu_offset is None else self._menu_offset
            span = (offset, offset)
        first = self._text.rfind("\n", 0, span[0]) + 1
        last = self._text.find("\n", span[1])
        lines = []
        for match in _LINE.finditer(self._text, first, last if last >= 0 else len(self._text)):
            line = match.group()
            start = match.start() + len(line) - len(line.lstrip())
            end = match.start() + len(line.rstrip())
            if start < end:
                lines.append((start, end))
        return lines

    def context_menu(self) -> QMenu:
        """The context menu, with what can be done with the line and the link."""
        menu = super().context_menu()
        lines = self._lines_asked_for()
        known = {(one.start, one.end) for one in self._furniture}
        menu.addSeparator()
        for words, is_furniture, wanted in (
            (tr("This Belongs to the Article"), False, [one for one in lines if one in known]),
            (tr("This Is Page Furniture"), True, [one for one in lines if one not in known]),
        ):
            if wanted:
                menu.addAction(words).triggered.connect(
                    lambda _=False, lines=wanted, yes=is_furniture: self.furniture_chosen.emit(
                        lines, yes
                    )
                )
        offset = self.caret_offset() if self._menu_offset is None else self._menu_offset
        link = self._typesetter.parts.link_at(offset)
        if link is not None:
            menu.addAction(tr("Open Link…")).triggered.connect(
                lambda _=False, url=link.url: self.address_requested.emit(url)
            )
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Keep in mind what the menu is asked for."""
        is_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        self._menu_offset = self._offset_of(event.pos()) if is_mouse else None
        super().contextMenuEvent(event)
        self._menu_offset = None

    def _is_on_link(self, point: QPoint, held: Qt.KeyboardModifier) -> bool:
        return bool(held & Qt.KeyboardModifier.ControlModifier) and bool(self.address_at(point))


def _without(span: Span, cuts: Iterable[Span]) -> list[Span]:
    """What is left of a span where others are cut out of it; they are in text order."""
    left, start = [], span[0]
    for cut in cuts:
        if cut[0] >= span[1]:
            break
        if start < cut[0]:
            left.append((start, cut[0]))
        start = max(start, cut[1])
    return [*left, (start, span[1])] if start < span[1] else left
