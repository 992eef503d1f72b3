"""What the window has to say about a query: what it was taken for, a hint, a better spelling."""

import html
import re
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from fact_reader.model import SearchResults
from fact_reader.ui import theme as look
from fact_reader.ui.announcing import announce
from fact_reader.ui.stylesheet import mixed
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import told, tr

# More of it says nothing that the query does not say.
_LONGEST = 240
# So much of a query is repeated where it found nothing.
_SHOWN = 60
# Letters of a word that are worth a try where all of them found nothing.
_LEAST_BEGINNING, _LONGEST_BEGINNING = 3, 12
_WORD = r"[^\W_]+(?:['’.-][^\W_]+)*\.?"
_PLAIN = re.compile(rf"{_WORD}(?:\s+{_WORD})*")
_OPERATOR = re.compile(r"\b(?:AND|OR|NOT)\b")
# What a hint recommends to write, such as "has:claim" or "date:2017-07".
_ADVICE = re.compile(r"\b(?:has|date|after|before|regex):(?:/[^/]+/i?|[\w-]+)")


@dataclass(frozen=True, slots=True)
class _Link:
    """A better query, and what a screen reader says of it."""

    query: str
    spoken: str


class QueryNotice(QWidget):
    """Up to three quiet lines above the results, with links to better queries.

    The keyboard never comes here: as with the rows of the popup the search field's keys mark a
    link, which then is the one that Enter takes.

    Signals: `query_chosen(text)` when a better query was clicked.
    """

    query_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._results = SearchResults("")
        self._links: list[_Link] = []
        self._marked = -1
        self.suggestion, self.hint, self.understood = QLabel(), QLabel(), QLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 5, 18, 7)
        column.setSpacing(2)
        for label in (self.suggestion, self.hint, self.understood):
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
            label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            label.setWordWrap(True)
            label.setFont(look.sans(12))
            label.setProperty("muted", True)
            label.linkActivated.connect(self.query_chosen)
            column.addWidget(label)
        self.hide()

    def show_about(self, results: SearchResults) -> None:
        """Say what there is to say about the query of these results."""
        if _advice_of(results) != _advice_of(self._results):
            self._marked = -1
        self._results = results
        self._links.clear()
        better, hint = results.suggestion, told(results.hint)
        suggestion = ""
        if better:
            shown = tr("“{text}”", text=better.strip())
            link = self._link(better, shown, tr("Did you mean {query}?", query=shown))
            suggestion = tr("Did you mean {query}?", query=link)
        self._set(self.suggestion, suggestion)
        self._set(self.hint, self._with_links(results.query, hint))
        understood = told(results.understood)
        shown = "" if is_plain(results.query) else understood[:_LONGEST]
        rest = "…" if len(understood) > _LONGEST else ""
        said = tr("Understood as {query}", query=html.escape(shown) + rest)
        self._set(self.understood, said if shown else "")

    @property
    def says_something(self) -> bool:
        """Whether there is anything to show."""
        return any(label.text() for label in (self.suggestion, self.hint, self.understood))

    @property
    def advises(self) -> bool:
        """Whether it says what to ask instead."""
        return bool(self.suggestion.text() or self.hint.text())

    def marked(self) -> str:
        """The query of the link that is marked; empty where none is."""
        return self._links[self._marked].query if self._marked >= 0 else ""

    def go(self, number: int) -> None:
        """Mark a link, counted from the first, and say what it is; none with a negative number."""
        if number != self._marked:
            self._marked = number
            self.show_about(self._results)
            if number >= 0:
                announce(self, self._links[number].spoken)

    def step(self, step: int) -> bool:
        """Mark the link that is so many further, stopping at either end; without a mark, Down
        begins at the first and Up at the last. False where it would leave the links."""
        last, before = len(self._links) - 1, self._marked
        if self.isHidden() or last < 0:
            return False
        begin = 0 if step > 0 else last
        number = begin if before < 0 else max(0, min(last, before + step))
        self.go(number)
        return number != before

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.show_about(self._results)

    @staticmethod
    def _set(label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _link(self, query: str, shown: str, spoken: str) -> str:
        theme, is_marked = self._theme, len(self._links) == self._marked
        self._links.append(_Link(query, spoken))
        style = f"color:{theme.accent.name()}; text-decoration:none"
        if is_marked:
            fill = mixed(theme.card, theme.accent, 0.16)
            style = (
                f"color:{theme.text.name()}; background:{fill.name()}; text-decoration:underline"
            )
        return f'<a href="{html.escape(query)}" style="{style}">{html.escape(shown)}</a>'

    def _with_links(self, query: str, hint: str) -> str:
        parts, end = [], 0
        for found in _ADVICE.finditer(hint):
            parts.append(html.escape(hint[end : found.start()]))
            spoken = f"{found[0]}. {hint}"
            parts.append(self._link(advised(query, found[0]), found[0], spoken))
            end = found.end()
        return "".join([*parts, html.escape(hint[end:])])


def _advice_of(results: SearchResults) -> tuple[str, str, str]:
    return results.query, results.suggestion, results.hint


def is_plain(query: str) -> bool:
    """Whether a query is just words, which need no explanation."""
    return bool(_PLAIN.fullmatch(query.strip())) and not _OPERATOR.search(query)


def advised(query: str, better: str) -> str:
    """The query with what a hint recommends in the place of what it is about.

    That is the first part with the same field; where there is none, it is added.
    """
    field = better.partition(":")[0]
    part = re.compile(rf"(?<![^\s(-]){field}:\s*(?:\"[^\"]*\"?|[^\s()]*)", re.IGNORECASE)
    if part.search(query):
        return part.sub(lambda _: better, query, count=1)
    return f"{query.strip()} {better}".strip()


def nothing_found(asked: str) -> tuple[str, str]:
    """What is said where a query found nothing, and what to try."""
    shown = asked if len(asked) <= _SHOWN else f"{asked[: _SHOWN - 1]}…"
    if ":" in asked:
        return tr("Nothing matches “{query}”", query=shown), _advice(asked)
    return tr("No article or note contains “{query}”", query=shown), _advice(asked)


def _advice(asked: str) -> str:
    if not any(letter.isalnum() for letter in asked):
        return tr("Signs alone are not searched: try a word or a number.")
    if '"' in asked or "“" in asked:
        return tr("Try the words without quotation marks.")
    if ":" in asked:
        return tr("Try it without the filter before the colon.")
    if len(asked.split()) > 1:
        return tr("Try fewer words, or OR between them.")
    # The last word was looked for as the beginning of others: a star would change nothing.
    beginning = asked.rstrip("*")[: len(asked) * 2 // 3]
    if len(beginning) < _LEAST_BEGINNING:
        return tr("Try another word.")
    return tr("Try fewer letters of the word: {word}", word=beginning[:_LONGEST_BEGINNING])
