"""What is known of an article, to be corrected, and where its text came from."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fact_reader.exchange.writers.wording import is_web_address
from fact_reader.model import Article, Version
from fact_reader.ui import theme as look
from fact_reader.ui.dialogs.date_words import read_date, understood
from fact_reader.ui.dialogs.parts import (
    cancel_and,
    caps_label,
    column_of,
    fit_to_content,
    heading,
    scrolled,
    text_label,
    value_label,
)
from fact_reader.ui.language_names import language_name
from fact_reader.ui.panels.widgets import Divider, IconButton
from fact_reader.ui.panels.wording import one_line
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import long_date_text, long_day_text, mark, number_text, tr

# Leaving for another window or a context menu is not leaving the field.
_STAYING = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
# Room for one hint more than there are at first.
_HINT_LINE = 24
_DIGEST = "SHA-256"

# What the library keeps in English of where a text came from. What is not here, such as "Markdown"
# or "meta og:title", is the same in all languages.
_READERS = {
    mark("plain text"),
    mark("part of a web page"),
    mark("web page"),
    mark("Word document"),
    mark("OpenDocument text"),
    mark("RTF document"),
    mark("e-mail"),
    mark("EPUB book"),
    mark("row of a table"),
}
_PLACES = {
    mark("document properties", "where a value was found"),
    mark("PDF properties", "where a value was found"),
    mark("the foot of the pages", "where a value was found"),
    mark("the message's head", "where a value was found"),
    mark("front matter", "where a value was found"),
    mark("the book's package", "where a value was found"),
    mark("the text", "where a value was found"),
    mark("the address that was asked for", "where a value was found"),
    mark("the Web Archive's address", "where a value was found"),
    mark("the file", "where a value was found"),
    mark("the page's layout", "where a value was found"),
    mark("the first heading", "where a value was found"),
    mark("title element", "where a value was found"),
    mark("time element", "where a value was found"),
    mark("the browser's note in the page", "where a value was found"),
}
_COLUMN = re.compile("column “(.+)”", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Origin:
    """What the dialog shows and nobody changes: a version, its words, how many versions, and what
    it is nearly the same as."""

    version: Version
    words: int
    versions: int = 1
    copies: tuple[str, ...] = ()


class ArticleDetailsDialog(QDialog):
    """Edits the metadata of one article.

    Signals: `changed` (the article before, the article after), on OK, if they differ;
    `original_requested` and `left_out_requested` (the version whose they are).
    """

    changed = Signal(object, object)
    original_requested = Signal(object)
    left_out_requested = Signal(object)

    def __init__(
        self, theme: Theme, article: Article, origin: Origin, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Article details"))
        self._theme = theme
        self._before = article
        self._found_in = origin.version.found_in
        self.title_edit = _field(article.title, tr("Title"))
        self.outlet_edit = _field(article.outlet, tr("Outlet"), tr("Who published it"))
        self.author_edit = _field(article.author, tr("Author"), tr("The byline, without “By”"))
        published = article.published.iso.replace("T", " ") if article.published else ""
        self.published_edit = _field(
            published, tr("Published"), tr("2017, July 2017, 18 July 2017 23:20")
        )
        self.language_edit = _field(article.language, tr("Language"), "en, de, fr, ru, …")
        self.url_edit = _field(article.url, tr("Web address"), "https://…")
        self.title_hint = _hint()
        self.outlet_hint = _hint()
        self.author_hint = _hint()
        self.date_hint = _hint()
        self.language_hint = _hint()
        self.url_hint = _hint()

        content = QWidget()
        form = QFormLayout(content)
        form.setContentsMargins(0, 4, 6, 4)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(7)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        for words, edit, hint in (
            (tr("&Title"), self.title_edit, self.title_hint),
            (tr("&Outlet"), self.outlet_edit, self.outlet_hint),
            (tr("&Author"), self.author_edit, self.author_hint),
            (tr("&Published"), self.published_edit, self.date_hint),
            (tr("&Language"), self.language_edit, self.language_hint),
            (tr("&Web address"), self.url_edit, self.url_hint),
        ):
            label = QLabel(words)
            label.setBuddy(edit)
            label.setFixedHeight(edit.sizeHint().height())
            field = QVBoxLayout()
            field.setSpacing(2)
            field.addWidget(edit)
            field.addWidget(hint)
            form.addRow(label, field)
            edit.textChanged.connect(self._check)
        self._divider = Divider(theme, 0)
        form.addRow(self._divider)
        form.addRow(self._origin(theme, origin))

        box, self.ok_button = cancel_and(self, tr("Save Details"))
        column = column_of(self)
        column.addWidget(heading(tr("Article details")))
        area = scrolled(content)
        column.addWidget(area, 1)
        column.addWidget(box)
        self._check()
        fit_to_content(self, 620, area, _HINT_LINE)
        self.title_edit.setFocus()
        self.title_edit.setCursorPosition(0)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self._divider.set_theme(theme)
        self._copy_hash.set_theme(theme)
        self._check()

    def article(self) -> Article:
        """The article as the fields have it now. ValueError while the date is none."""
        return replace(
            self._before,
            title=one_line(self.title_edit.text()),
            outlet=one_line(self.outlet_edit.text()),
            author=one_line(self.author_edit.text()),
            published=read_date(self.published_edit.text()),
            language=one_line(self.language_edit.text()),
            url=one_line(self.url_edit.text()),
        )

    def accept(self) -> None:
        """Emit what changed and close; only while everything is right."""
        if not self.ok_button.isEnabled():
            return
        after = self.article()
        super().accept()
        if after != self._before:
            self.changed.emit(self._before, after)

    def _check(self) -> None:
        has_title = bool(one_line(self.title_edit.text()))
        found = self._found("title", self.title_edit)
        self._say(
            self.title_hint,
            found if has_title else tr("An article needs a title."),
            wrong=not has_title,
        )
        self._say(self.outlet_hint, self._found("outlet", self.outlet_edit))
        self._say(self.author_hint, self._found("author", self.author_edit))
        try:
            words, wrong = understood(read_date(self.published_edit.text())), False
        except ValueError as error:
            words, wrong = str(error), True
        found = self._found("published", self.published_edit)
        self._say(self.date_hint, _together(words, found), wrong=wrong)
        self.published_edit.setAccessibleDescription(words)
        name = _language_name(self.language_edit.text())
        self._say(self.language_hint, _together(name, self._found("language", self.language_edit)))
        url = one_line(self.url_edit.text())
        odd = bool(url) and not is_web_address(url)
        self._say(
            self.url_hint,
            tr("Reports make a link only of an address that begins with https:// or http://.")
            if odd
            else self._found("url", self.url_edit),
        )
        self.ok_button.setEnabled(has_title and not wrong)

    def _found(self, name: str, edit: QLineEdit) -> str:
        """Where the import found a value; "" once it was changed here."""
        where = self._found_in.get(name, "")
        if not where or not edit.text() or edit.isModified():
            return ""
        return tr("Found in {place}.", place=_place_words(where))

    def _say(self, hint: QLabel, words: str, *, wrong: bool = False) -> None:
        colour = self._theme.denial.line if wrong else self._theme.muted
        hint.setStyleSheet(f"color: {colour.name()}")
        hint.setText(words)
        hint.setVisible(bool(words))

    def _origin(self, theme: Theme, origin: Origin) -> QWidget:
        version = origin.version
        panel = QWidget()
        grid = QGridLayout(panel)
        grid.setContentsMargins(0, 2, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        grid.addWidget(caps_label(tr("Where the text came from")), 0, 0, 1, 3)
        number = "1"
        if origin.versions > 1:
            number = tr("{current} of {total}", current=version.number, total=origin.versions)
        rows = (
            (tr("File"), version.file_name or tr("Pasted text")),
            (tr("Read as"), tr(version.reader) if version.reader in _READERS else version.reader),
            (tr("Taken from"), version.source),
            (tr("Retrieved"), _time_words(version.retrieved)),
            (tr("Changed"), long_date_text(version.modified) if version.modified else ""),
            (tr("Archived"), long_date_text(version.captured) if version.captured else ""),
            (tr("Encoding"), version.encoding),
            (tr("Words"), number_text(origin.words)),
            (tr("Version"), number),
            (_DIGEST, version.sha256),
            (tr("Copies"), "\n".join(origin.copies)),
        )
        self._copy_hash = IconButton(theme, "copy", tr("Copy the SHA-256 of the original file"), 16)
        self._copy_hash.clicked.connect(lambda: _copy(version.sha256))
        for name, value in rows:
            if not value:
                continue
            row = grid.rowCount()
            label = text_label(name, muted=True)
            label.setWordWrap(False)
            shown = value_label(_breakable(value) if name == _DIGEST else value)
            shown.setAccessibleName(f"{name}: {value}")
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(shown, row, 1)
            if name == _DIGEST:
                grid.addWidget(self._copy_hash, row, 2, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(self._doors(version), grid.rowCount(), 0, 1, 3)
        return panel

    def _doors(self, version: Version) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(0, 8, 0, 2)
        line.setSpacing(8)
        self.original_button = QPushButton(tr("Open Ori&ginal"))
        self.original_button.setToolTip(
            tr(
                "A copy of the file, in the program that opens such files; a web page may fetch "
                "its pictures then"
            )
        )
        self.original_button.clicked.connect(lambda: self.original_requested.emit(version))
        self.left_out_button = QPushButton(tr("What Was Left O&ut"))
        self.left_out_button.setEnabled(bool(version.left_out))
        self.left_out_button.setToolTip(
            tr("What the file says and the text does not")
            if version.left_out
            else tr("Nothing: all that the file says is in the text")
        )
        self.left_out_button.clicked.connect(lambda: self.left_out_requested.emit(version))
        for button in (self.original_button, self.left_out_button):
            button.setAutoDefault(False)
            line.addWidget(button)
        line.addStretch(1)
        return line


class _Field(QLineEdit):
    """Shows the beginning of a long text, also with the keyboard there, and after it."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.hasSelectedText() and self.selectionLength() == len(self.text()):
            # Selected from the end, so that the caret stands at the beginning.
            self.setSelection(len(self.text()), -len(self.text()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYING:
            self.setCursorPosition(0)


def _field(text: str, name: str, placeholder: str = "") -> QLineEdit:
    edit = _Field(text)
    edit.setAccessibleName(name)
    edit.setPlaceholderText(placeholder)
    edit.setCursorPosition(0)
    return edit


def _together(*sentences: str) -> str:
    return " ".join(filter(None, sentences))


def _hint() -> QLabel:
    label = text_label("", size_px=12)
    label.setFont(look.sans(12))
    label.setContentsMargins(2, 0, 0, 3)
    return label


def _breakable(digest: str) -> str:
    """The digest in groups of eight and lines of four groups, to be compared by eye."""
    groups = [digest[start : start + 8] for start in range(0, len(digest), 8)]
    return "\n".join(" ".join(groups[start : start + 4]) for start in range(0, len(groups), 4))


def _place_words(place: str) -> str:
    if column := _COLUMN.fullmatch(place):
        return tr("column “{name}”", "where a value was found", name=column[1])
    return tr(place, "where a value was found") if place in _PLACES else place


def _time_words(time: datetime) -> str:
    """A time in full, "18 July 2017, 22:20 UTC"."""
    utc = time.astimezone(UTC)
    return f"{long_day_text(utc.date())}, {utc:%H:%M} UTC"


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def _language_name(code: str) -> str:
    name = language_name(code.strip())
    return f"{name}." if name else ""
