"""Where the parts of a note's card stand, and how they are painted.

The list's delegate and the active card, which is a real widget over its row, share this, so that
nothing jumps when a card becomes active.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from fact_reader.model import Annotation, LinkedPassage
from fact_reader.ui import theme as look
from fact_reader.ui.models.note_cards import CardRow
from fact_reader.ui.panels.note_markdown import has_marks, note_document
from fact_reader.ui.panels.text_lines import (
    LineBreaker,
    Lines,
    draw_icon,
    draw_lines,
    draw_text,
)
from fact_reader.ui.panels.wording import (
    STANCE_NAME,
    linked_as,
    linked_source,
    one_line,
    passage_of,
    place_warning,
    quoted,
)
from fact_reader.ui.stylesheet import mixed
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import counted, tr

# Device-independent pixels. The margin lies between the view's edge and the card, and a scroll
# bar takes just the margin at the right, so that no card breaks anew when the bar comes or goes.
# The padding lies between the card's edge and its text.
MARGIN_X = 10
MARGIN_Y = 3
PADDING_X = 12
PADDING_Y = 10
HEAD = 20
QUOTE_LINE = 20
NOTE_LINE = 18
GAP = 6
CHIP_HEIGHT = 20
LINK_HEIGHT = 40
MOST_LINKS = 3
QUOTE_LINES = 4
EXPANDED_LINES = 60
NOTE_LINES = 6
_LESS_LINE = 20
# The line that says that a passage is not there for certain, and the room for its sign.
_WARNING, _SIGN = 22, 20
_REMEMBERED = 20_000
_LAID_OUT = 500


@dataclass(frozen=True, slots=True)
class CardShape:
    """One card's broken texts and the heights that follow; `width` is that of the text.

    `warning` says that the passage is not there for certain, and is mostly empty.

    Heights are device-independent pixels from the card's upper edge.
    """

    width: float
    warning: str
    quote_top: float
    quote: Lines
    note: Lines | None
    note_height: float
    quote_bottom: float
    links_top: float
    height: float
    expanded: bool


def shown_links(row: CardRow) -> tuple[tuple[LinkedPassage, ...], int]:
    """The linked passages that a card in the list names, and how many more there are."""
    if len(row.links) <= MOST_LINKS:
        return row.links, 0
    return row.links[: MOST_LINKS - 1], len(row.links) - MOST_LINKS + 1


def more_word() -> str:
    """What stands where a quote is cut."""
    return tr("more", "of a quote")


def less_word() -> str:
    """What stands below a quote that was unfolded."""
    return tr("less", "of a quote")


class CardPainter:
    """Measures and paints cards with one set of fonts. Remembers which quotes are unfolded."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.expanded: set[str] = set()
        self.quote = LineBreaker(look.serif(15))
        self.note = LineBreaker(look.sans(13))
        self.name = LineBreaker(look.sans(13, QFont.Weight.DemiBold))
        self.meta = LineBreaker(look.sans(12))
        self.link = LineBreaker(look.sans(12, QFont.Weight.Medium))
        self.linked = LineBreaker(look.serif(13.5))
        self._shapes: dict[str, tuple[CardRow, float, bool, CardShape]] = {}
        self._more_width = self.meta.width(more_word()) + 6

    def shape(self, row: CardRow, card_width: float) -> CardShape:
        """How an annotation breaks into lines on a card of that width."""
        one = row.annotation
        known = self._shapes.get(one.id)
        expanded = one.id in self.expanded
        # A row never changes: a change makes other objects with the same id.
        if (
            known
            and known[0].annotation is one
            and known[0].links == row.links
            and known[1:3] == (card_width, expanded)
        ):
            return known[3]
        made = self._shape(row, card_width)
        if len(self._shapes) > _REMEMBERED:
            self._shapes.clear()
        self._shapes[one.id] = (row, card_width, expanded, made)
        return made

    def _shape(self, row: CardRow, card_width: float) -> CardShape:
        annotation = row.annotation
        width = max(card_width - 2 * PADDING_X, 40.0)
        expanded = annotation.id in self.expanded
        most = EXPANDED_LINES if expanded else QUOTE_LINES
        tail = 0 if expanded else self._more_width
        quote = self.quote.lines(quoted(passage_of(annotation)), width, most, tail)
        warning = self.meta.elided(place_warning(annotation), width - _SIGN)
        quote_top = PADDING_Y + HEAD + GAP - 2 + (_WARNING if warning else 0)
        bottom = quote_top + quote.count * QUOTE_LINE
        if expanded:
            bottom += _LESS_LINE
        height = float(bottom)
        note, note_height = None, 0.0
        text = annotation.note.strip()
        if has_marks(text):
            # Laying a note out costs half a millisecond: among very many, lines are counted.
            if len(self._shapes) < _LAID_OUT:
                full = note_document(text, width, self.theme).height
            else:
                full = float(self.note.lines(text, width, NOTE_LINES).count * NOTE_LINE)
            note_height = min(full, float(NOTE_LINES * NOTE_LINE))
        elif text:
            note = self.note.lines(text, width, NOTE_LINES)
            note_height = float(note.count * NOTE_LINE)
        if text:
            height += GAP + note_height
        if annotation.labels:
            height += GAP + CHIP_HEIGHT
        links_top = height + GAP
        shown, hidden = shown_links(row)
        if shown:
            height += GAP + len(shown) * LINK_HEIGHT + (NOTE_LINE if hidden else 0)
        height += PADDING_Y
        return CardShape(
            width,
            warning,
            quote_top,
            quote,
            note,
            note_height,
            bottom,
            links_top,
            height,
            expanded,
        )

    def more_box(self, shape: CardShape, card: QRectF) -> QRectF:
        """Where "more" or "less" stands, empty where the quote is whole."""
        top = card.top() + shape.quote_bottom
        left = card.left() + PADDING_X
        if shape.expanded:
            return QRectF(left, top - _LESS_LINE, self.meta.width(less_word()), _LESS_LINE)
        if not shape.quote.elided:
            return QRectF()
        width = self._more_width
        x = left if shape.quote.right_to_left else left + shape.width - width
        return QRectF(x, top - QUOTE_LINE, width, QUOTE_LINE)

    def note_box(self, shape: CardShape, card: QRectF) -> QRectF:
        """Where the note stands; a click there edits it."""
        top = card.top() + shape.quote_bottom + GAP
        if not shape.note_height:
            return QRectF()
        return QRectF(card.left() + PADDING_X, top, shape.width, shape.note_height)

    def link_boxes(self, row: CardRow, shape: CardShape, card: QRectF) -> list[QRectF]:
        """Where the linked passages stand that are shown; a click there goes to them."""
        left, top = card.left() + PADDING_X, card.top() + shape.links_top
        return [
            QRectF(left, top + number * LINK_HEIGHT, shape.width, LINK_HEIGHT)
            for number in range(len(shown_links(row)[0]))
        ]

    def paint_head(
        self, painter: QPainter, annotation: Annotation, card: QRectF, in_full: bool = True
    ) -> None:
        """The stance's sign, and `in_full` its name, and at the right who says it, if known."""
        stance = annotation.stance
        colour = self.theme.stance(stance).line
        line = QRectF(
            card.left() + PADDING_X, card.top() + PADDING_Y, card.width() - 2 * PADDING_X, HEAD
        )
        sign = QRectF(line.left(), line.top() + 2, 16, 16)
        draw_icon(painter, stance.value, colour, sign)
        if not in_full:
            return
        name = tr(STANCE_NAME[stance])
        rest = line.adjusted(24, 0, 0, 0)
        draw_text(painter, name, self.name.font, colour, rest)
        rest.adjust(self.name.width(name) + 14, 0, 0, 0)
        speaker = self.meta.elided(one_line(annotation.speaker), rest.width())
        draw_text(painter, speaker, self.meta.font, self.theme.muted, rest, True)

    def paint_quote(
        self, painter: QPainter, shape: CardShape, card: QRectF, with_more: bool = True
    ) -> None:
        """The passage, with "more" where it goes on, below what warns of it."""
        top = card.top() + shape.quote_top
        box = QRectF(card.left() + PADDING_X, top, shape.width, shape.quote_bottom)
        if shape.warning:
            line = QRectF(box.left(), top - _WARNING, shape.width, _WARNING - 4)
            draw_icon(
                painter, "warning", self.theme.denial.line, QRectF(line.left(), line.top(), 14, 14)
            )
            line.adjust(_SIGN, -2, 0, 0)
            draw_text(painter, shape.warning, self.meta.font, self.theme.text, line)
        draw_lines(painter, shape.quote, self.quote.font, self.theme.text, box, QUOTE_LINE)
        more = self.more_box(shape, card)
        if with_more and not more.isEmpty():
            word = less_word() if shape.expanded else more_word()
            from_right = not shape.expanded and not shape.quote.right_to_left
            draw_text(painter, word, self.meta.font, self.theme.accent, more, from_right)

    def paint_rest(self, painter: QPainter, row: CardRow, shape: CardShape, card: QRectF) -> None:
        """The note, the labels and the links."""
        top = shape.quote_bottom
        if shape.note_height:
            box = self.note_box(shape, card)
            self._paint_note(painter, row.annotation.note.strip(), shape, box)
            top += GAP + shape.note_height
        self._paint_labels(painter, row.annotation, shape, card, card.top() + top + GAP)
        boxes = self.link_boxes(row, shape, card)
        shown, hidden = shown_links(row)
        for passage, box in zip(shown, boxes, strict=True):
            self.paint_link(painter, passage, row.article.id, box)
        if hidden:
            line = QRectF(boxes[-1].left(), boxes[-1].bottom(), shape.width, NOTE_LINE)
            draw_text(
                painter,
                counted("{n} more link", "{n} more links", hidden),
                self.meta.font,
                self.theme.muted,
                line.adjusted(20, 0, 0, 0),
            )

    def _paint_note(self, painter: QPainter, note: str, shape: CardShape, box: QRectF) -> None:
        if shape.note is not None:
            draw_lines(painter, shape.note, self.note.font, self.theme.text, box, NOTE_LINE)
            return
        document = note_document(note, shape.width, self.theme)
        room = box.height()
        if document.height > room:
            room -= NOTE_LINE
            last = QRectF(box.left(), box.top() + room, box.width(), NOTE_LINE)
            draw_text(painter, "…", self.note.font, self.theme.muted, last)
        document.paint(painter, box.topLeft(), room)

    def paint_link(
        self, painter: QPainter, passage: LinkedPassage, article_id: str, box: QRectF
    ) -> None:
        """The sign of the far stance, what this is to it and where it stands; its quote below.

        `article_id` names the article in which it is seen.
        """
        stance = passage.annotation.stance
        sign = QRectF(box.left(), box.top() + 4, 14, 14)
        draw_icon(painter, stance.value, self.theme.stance(stance).line, sign)
        line = QRectF(box.left() + 20, box.top() + 2, box.width() - 20, NOTE_LINE)
        words = linked_as(passage)
        draw_text(painter, words, self.link.font, self.theme.accent, line)
        rest = line.adjusted(self.link.width(words) + 8, 0, 0, 0)
        source = self.meta.elided(linked_source(passage, article_id), rest.width())
        draw_text(painter, source, self.meta.font, self.theme.muted, rest)
        line.translate(0, NOTE_LINE - 1)
        quote = self.linked.elided(quoted(passage.annotation.anchor.exact), line.width())
        draw_text(painter, quote, self.linked.font, self.theme.text, line)

    def _paint_labels(
        self,
        painter: QPainter,
        annotation: Annotation,
        shape: CardShape,
        card: QRectF,
        top: float,
    ) -> None:
        x = card.left() + PADDING_X
        end = x + shape.width
        for label in annotation.labels:
            text = self.meta.elided(one_line(label), min(end - x - 14, 160.0))
            width = self.meta.width(text) + 14
            if x + width > end + 0.5 or len(text) < 2 < len(label):
                break
            chip = QRectF(x, top, width, CHIP_HEIGHT)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(self.theme.chrome, self.theme.text, 0.08))
            painter.drawRoundedRect(chip, 5, 5)
            draw_text(painter, text, self.meta.font, self.theme.text, chip.adjusted(7, 0, 0, 0))
            x += width + 5

    def paint_frame(
        self, painter: QPainter, annotation: Annotation, card: QRectF, width: float
    ) -> None:
        """The active card's fill and its outline in the colour of its stance."""
        painter.setBrush(self.theme.card)
        painter.setPen(QPen(self.theme.stance(annotation.stance).line, width))
        half = width / 2
        box = card.adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, look.CARD_RADIUS, look.CARD_RADIUS)
