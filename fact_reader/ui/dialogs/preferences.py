"""The few things that a user sets once."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from fact_reader.model import CitationForm
from fact_reader.ui import theme as look
from fact_reader.ui import translating
from fact_reader.ui.dialogs.parts import (
    cancel_and,
    caps_label,
    column_of,
    fit_to_content,
    heading,
    scrolled,
    tab_to_checked,
    text_label,
)
from fact_reader.ui.panels.wording import one_line
from fact_reader.ui.theme import DARK, LIGHT, THEMES
from fact_reader.ui.translating import mark, tr

# Per cent, as ui/settings.py keeps it.
SMALLEST_TEXT, LARGEST_TEXT, _STEP = 60, 300, 10

_THEMES = (
    ("system", mark("As the &system")),
    ("light", mark("L&ight")),
    ("dark", mark("&Dark")),
    ("light-contrast", mark("Light, &high contrast")),
    ("dark-contrast", mark("Dark, high &contrast")),
)
_CITATIONS = (
    (CitationForm.SHORT, mark("Sho&rt: “…” (outlet, date)")),
    (CitationForm.FULL, mark("&Full: “…” — author, title, outlet, date, address")),
    (CitationForm.MARKDOWN, mark("&Markdown: a quotation with a link")),
)
_PICTURE = QSize(44, 28)
_SAMPLE = mark("A claim, denied.")


@dataclass(frozen=True, slots=True)
class Preferences:
    """`name` is written on new annotations and may be empty; `theme` is the name of a theme or
    "system"; `zoom` is the size of article text in per cent; `whole_words` says that a drag of the
    mouse selects whole words; `citation` is how a passage is copied with its source; new files of
    the folder `watched` come in by themselves, of none where it is empty; `language` is a key of
    translating.LANGUAGES or SYSTEM.
    """

    name: str
    theme: str
    zoom: int
    whole_words: bool = True
    citation: CitationForm = CitationForm.FULL
    watched: str = ""
    language: str = translating.SYSTEM


class PreferencesDialog(QDialog):
    """Edits preferences; `preferences` has what is chosen, also after it was accepted.

    Signal: `shortcuts_requested` for the keys, which have a dialog of their own.
    """

    shortcuts_requested = Signal()

    def __init__(self, before: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Preferences"))
        self.name_edit = QLineEdit(before.name)
        self.name_edit.setAccessibleName(tr("Your name, written on your annotations"))
        self.name_edit.setPlaceholderText(tr("No name"))
        name_hint = text_label(
            tr("It stays on this machine until you export your work. It may be empty."),
            muted=True,
            size_px=12,
        )
        self.name_edit.setAccessibleDescription(name_hint.text())

        self.language = _language_box(before.language)
        self.themes: dict[str, QRadioButton] = {}
        group = QButtonGroup(self)
        themes = QGridLayout()
        themes.setHorizontalSpacing(20)
        for number, (name, words) in enumerate(_THEMES):
            button = QRadioButton(tr(words))
            button.setIcon(QIcon(_picture(name)))
            button.setIconSize(_PICTURE)
            button.setChecked(name == before.theme)
            group.addButton(button)
            # The desktop's choice alone, below it the light and the dark side by side.
            themes.addWidget(button, (number + 1) // 2, (number + 1) % 2 if number else 0)
            self.themes[name] = button
        themes.setColumnStretch(2, 1)
        tab_to_checked(group)

        self.text_size = QSlider(Qt.Orientation.Horizontal)
        self.text_size.setRange(SMALLEST_TEXT // _STEP, LARGEST_TEXT // _STEP)
        self.text_size.setPageStep(2)
        self.text_size.setValue(round(before.zoom / _STEP))
        self._zoom_before, self._step_before = before.zoom, self.text_size.value()
        self.text_size.setAccessibleName(tr("Size of article text"))
        self._percent = QLabel()
        self._percent.setMinimumWidth(46)
        self._percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        sizes = QHBoxLayout()
        sizes.setSpacing(12)
        sizes.addWidget(self.text_size, 1)
        sizes.addWidget(self._percent)
        self.sample = text_label(tr(_SAMPLE))
        self.sample.setWordWrap(False)
        self.sample.setFixedHeight(72)
        self.sample.setAccessibleName(tr("A sample of article text in this size"))
        self.text_size.valueChanged.connect(self._show_size)
        self._show_size()

        self.whole_words = QCheckBox(tr("Select &whole words with the mouse"))
        self.whole_words.setChecked(before.whole_words)
        words_hint = text_label(
            tr(
                "Hold Alt while you drag to do the other. "
                "A part of one word can always be selected."
            ),
            muted=True,
            size_px=12,
        )
        self.whole_words.setAccessibleDescription(words_hint.text())

        self.citations: dict[CitationForm, QRadioButton] = {}
        forms = QButtonGroup(self)
        citations = QVBoxLayout()
        for form, words in _CITATIONS:
            option = QRadioButton(tr(words))
            option.setChecked(form is before.citation)
            forms.addButton(option)
            citations.addWidget(option)
            self.citations[form] = option
        tab_to_checked(forms)
        self.shortcuts_button = QPushButton(tr("Change &Keyboard Shortcuts…"))
        self.shortcuts_button.setAutoDefault(False)
        self.shortcuts_button.clicked.connect(self.shortcuts_requested)

        box, _ = cancel_and(self, tr("OK"))

        box.addButton(self.shortcuts_button, QDialogButtonBox.ButtonRole.ResetRole)

        content = QWidget()
        parts = QVBoxLayout(content)
        parts.setContentsMargins(0, 6, 6, 0)
        first = QGridLayout()
        first.setHorizontalSpacing(20)
        first.addWidget(caps_label(tr("Your name, written on your annotations")), 0, 0)
        first.addWidget(self.name_edit, 1, 0)
        first.addWidget(caps_label(tr("Language")), 0, 1)
        first.addWidget(self.language, 1, 1)
        first.setColumnStretch(0, 1)
        parts.addLayout(first)
        parts.addWidget(name_hint)
        parts.addSpacing(6)
        parts.addWidget(caps_label(tr("Theme")))
        parts.addLayout(themes)
        parts.addSpacing(6)
        parts.addWidget(caps_label(tr("Size of article text, in all panes")))
        parts.addLayout(sizes)
        parts.addWidget(self.sample)
        parts.addSpacing(6)
        parts.addWidget(caps_label(tr("Selecting")))
        parts.addWidget(self.whole_words)
        parts.addWidget(words_hint)
        parts.addSpacing(6)
        parts.addWidget(caps_label(tr("A passage copied with its source")))
        parts.addLayout(citations)
        parts.addSpacing(6)
        parts.addWidget(
            caps_label(tr("A folder of which new and changed files come in by themselves"))
        )
        parts.addLayout(self._watched_row(before.watched))
        parts.addStretch(1)
        column = column_of(self)
        column.addWidget(heading(tr("Preferences")))
        area = scrolled(content)
        column.addWidget(area, 1)
        column.addWidget(box)
        fit_to_content(self, 520, area)
        self.name_edit.setFocus()

    def preferences(self) -> Preferences:
        """What is chosen now."""
        step = self.text_size.value()
        return Preferences(
            one_line(self.name_edit.text()),
            next((name for name, one in self.themes.items() if one.isChecked()), "system"),
            # A size between two steps stays as it is where nobody moved the slider.
            self._zoom_before if step == self._step_before else step * _STEP,
            self.whole_words.isChecked(),
            next(form for form, one in self.citations.items() if one.isChecked()),
            self.watched.text(),
            str(self.language.currentData()),
        )

    def _watched_row(self, folder: str) -> QHBoxLayout:
        self.watched = QLineEdit(folder)
        self.watched.setReadOnly(True)
        self.watched.setPlaceholderText(tr("None", "no folder"))
        self.watched.setAccessibleName(tr("Folder that is watched"))
        choose = QPushButton(tr("Choose…"))
        choose.clicked.connect(self._choose_watched)
        self.unwatch = QPushButton(tr("None", "no folder"))
        self.unwatch.setAccessibleName(tr("Watch no folder"))
        self.unwatch.clicked.connect(self.watched.clear)
        self.unwatch.setEnabled(bool(folder))
        self.watched.textChanged.connect(lambda text: self.unwatch.setEnabled(bool(text)))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.watched, 1)
        for button in (choose, self.unwatch):
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def _choose_watched(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Watch Folder"), self.watched.text())
        if name:
            self.watched.setText(name)

    def _show_size(self) -> None:
        percent = self.text_size.value() * _STEP
        self._percent.setText(tr("{percent} %", percent=percent))
        self.text_size.setAccessibleDescription(tr("{percent} per cent", percent=percent))
        self.sample.setFont(look.serif(look.BODY_SIZE * percent / 100))


def _language_box(chosen: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(tr("Language of the window"))
    box.addItem(tr("As the system"), translating.SYSTEM)
    for name, words in translating.LANGUAGES.items():
        box.addItem(words, name)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


def _picture(name: str) -> QPixmap:
    """A small window in the theme's colours; half and half for the system's."""
    ratio = 2.0
    picture = QPixmap(_PICTURE * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    halves = (THEMES[name], THEMES[name]) if name in THEMES else (LIGHT, DARK)
    box = QRectF(0.5, 0.5, _PICTURE.width() - 1, _PICTURE.height() - 1)
    middle = box.center().x()
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for theme, left, right in ((halves[0], 0.0, middle), (halves[1], middle, box.right() + 1)):
            painter.setClipRect(QRectF(left, 0, right - left, _PICTURE.height()))
            painter.setPen(LIGHT.muted)
            painter.setBrush(theme.page)
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(Qt.PenStyle.NoPen)
            for row, (wide, colour) in enumerate(
                ((26, theme.text), (32, theme.muted), (20, theme.claim.line))
            ):
                painter.setBrush(colour)
                painter.drawRoundedRect(QRectF(6, 7 + 6 * row, wide, 2.4), 1, 1)
    return picture
