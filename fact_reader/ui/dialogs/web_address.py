"""The web address of a page to import, and what will be fetched from there."""

from urllib.parse import urlsplit

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from fact_reader.exchange.fetching import checked_address
from fact_reader.model import UserError
from fact_reader.ui.dialogs.parts import (
    cancel_and,
    caps_label,
    column_of,
    fit_to_content,
    heading,
    scrolled,
    text_label,
)
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import mark, told, tr

_PROMISE = mark(
    "Fact Reader asks {host} for this one page, once, and follows it if it has moved. No pictures, "
    "scripts or other pages are fetched, and no cookies are sent; the site sees your internet "
    "address, as with any visit."
)


class WebAddressDialog(QDialog):
    """Asks for an address. `address` is the one that will be asked for, empty while it is none."""

    def __init__(self, theme: Theme, address: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import web address"))
        self._theme = theme
        self.address = ""
        content = QWidget()
        parts = QVBoxLayout(content)
        parts.setContentsMargins(0, 4, 0, 4)
        parts.setSpacing(6)
        parts.addWidget(caps_label(tr("Address of the page")))
        self.address_edit = QLineEdit(address)
        self.address_edit.setPlaceholderText("https://…")
        self.address_edit.setAccessibleName(tr("Address of the page"))
        self.address_edit.textChanged.connect(self._check)
        parts.addWidget(self.address_edit)
        self.hint = text_label("", size_px=12)
        parts.addWidget(self.hint)
        parts.addSpacing(10)
        parts.addWidget(caps_label(tr("What will be fetched")))
        self.promise = text_label("", muted=True)
        parts.addWidget(self.promise)
        parts.addStretch(1)
        box, self.ok_button = cancel_and(self, tr("Fetch Page"))
        column = column_of(self)
        column.addWidget(heading(tr("Import a page from the web")))
        area = scrolled(content)
        column.addWidget(area, 1)
        column.addWidget(box)
        self._check()
        fit_to_content(self, 560, area, 20)
        self.address_edit.setFocus()
        self.address_edit.selectAll()

    def accept(self) -> None:
        """Close, only while there is an address."""
        if self.address:
            super().accept()

    def _check(self) -> None:
        typed = self.address_edit.text().strip()
        hint, is_wrong = "", False
        try:
            self.address = checked_address(typed) if typed else ""
            if self.address not in ("", typed):
                hint = self.address
        except UserError as error:
            self.address, hint, is_wrong = "", told(error), True
        colour = self._theme.denial.line if is_wrong else self._theme.muted
        self.hint.setStyleSheet(f"color: {colour.name()}")
        self.hint.setText(hint)
        self.address_edit.setAccessibleDescription(hint)
        host = urlsplit(self.address).netloc or tr("the site")
        self.promise.setText(tr(_PROMISE, host=host))
        self.ok_button.setEnabled(bool(self.address))
