"""The style sheet of the whole app, computed from the tokens of a theme.

Fonts are not set here: a style sheet's font beats `setFont` on every widget below it. The app
sets `QApplication.setFont(theme.sans(13))` and widgets that differ set their own.

Object names that the sheet knows: `topBar`, `libraryPanel`, `notesPanel`, `statusLine`; dynamic
properties: `primary` and `danger` on a QPushButton, `quiet` on a QLineEdit (no frame of its own),
`link` on a QToolButton or QPushButton (reads as a link), `boxed` on a QToolButton (has a
frame), `muted` on a QLabel, `asks` on the `statusLine` while something is to be chosen.
"""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path
from string import Template

from PySide6.QtGui import QColor

from fact_reader.ui.theme import Theme


def mixed(base: QColor, over: QColor, share: float) -> QColor:
    """`base` with `share` (0 to 1) of `over` in it, opaque."""
    return QColor.fromRgbF(
        base.redF() + (over.redF() - base.redF()) * share,
        base.greenF() + (over.greenF() - base.greenF()) * share,
        base.blueF() + (over.blueF() - base.blueF()) * share,
    )


def hover_fill(theme: Theme, surface: QColor) -> QColor:
    """What lies under the mouse on `surface`."""
    return mixed(surface, theme.text, 0.07 if theme.is_dark else 0.05)


def pressed_fill(theme: Theme, surface: QColor) -> QColor:
    """What is being pressed, or is switched on, on `surface`."""
    return mixed(surface, theme.text, 0.14 if theme.is_dark else 0.10)


def text_on_accent(theme: Theme) -> QColor:
    """Text on a fill of the accent: 6.4 : 1 in the light theme, 8.5 : 1 in the dark."""
    return theme.rail if theme.is_dark else theme.card


_SIGNS = {
    "tick": '<path d="M3.5 8.3l3 3 6-6.6" fill="none" stroke="{colour}" stroke-width="2"'
    ' stroke-linecap="round" stroke-linejoin="round"/>',
    "dash": '<path d="M4 8h8" stroke="{colour}" stroke-width="2" stroke-linecap="round"/>',
    "dot": '<circle cx="8" cy="8" r="3.4" fill="{colour}"/>',
    "down": '<path d="M4 6l4 4 4-4" fill="none" stroke="{colour}" stroke-width="1.6"'
    ' stroke-linecap="round" stroke-linejoin="round"/>',
}


@cache
def _sign_folder() -> Path:
    # A style sheet takes pictures from files alone, and only so can they have a theme's colours.
    folder = tempfile.mkdtemp(prefix="fact-reader-style-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


@cache
def _sign(name: str, colour: str) -> str:
    path = _sign_folder() / f"{name}-{colour[1:]}.svg"
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">'
        f"{_SIGNS[name].format(colour=colour)}</svg>",
        encoding="utf-8",
    )
    return f'url("{path.as_posix()}")'


_SHEET = Template("""
QMainWindow, QDialog, QMessageBox { background: $chrome; }
QWidget { color: $text; selection-background-color: $selection; selection-color: $text; }
#topBar { background: $chrome; border-bottom: 1px solid $border; }
#libraryPanel { background: $rail; border-right: 1px solid $border; }
#notesPanel { background: $chrome; border-left: 1px solid $border; }
QLabel { background: transparent; }
QLabel[muted="true"] { color: $muted; }
QLabel:disabled, QCheckBox:disabled, QRadioButton:disabled, QGroupBox:disabled { color: $faint; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $handle; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $handle_hover; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QLineEdit, QComboBox, QPlainTextEdit, QTextEdit {
    background: $page; border: 1px solid $field; border-radius: 6px; padding: 4px 8px;
}
QLineEdit, QPlainTextEdit, QTextEdit { placeholder-text-color: $muted; }
QLineEdit:hover, QComboBox:hover { border-color: $field_hover; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus {
    border: 2px solid $accent; padding: 3px 7px;
}
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled, QTextEdit:disabled {
    background: $chrome; color: $faint; border-color: $border;
}
QLineEdit:read-only { background: $chrome; }
QLineEdit[quiet="true"], QLineEdit[quiet="true"]:focus {
    background: transparent; border: none; padding: 0;
}
QLineEdit QToolButton, QLineEdit QToolButton:hover, QLineEdit QToolButton:pressed {
    background: transparent; border: none; padding: 0;
}

QComboBox { padding-right: 26px; min-height: 20px; combobox-popup: 0; }
QComboBox:focus { padding-right: 25px; }
QComboBox::drop-down { border: none; width: 24px; subcontrol-position: center right; }
QComboBox::down-arrow { image: $down; width: 16px; height: 16px; }
QComboBoxPrivateContainer { background: $card; border: none; }
QComboBox QAbstractItemView {
    background: $card; border: 1px solid $field; border-radius: 6px; padding: 4px; outline: none;
}
QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 6px; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected { background: $hover_card; color: $text; }

QPushButton {
    background: $card; border: 1px solid $field; border-radius: 6px; padding: 5px 14px;
    min-height: 20px;
}
QPushButton:hover { background: $hover_card; }
QPushButton:pressed, QPushButton:checked { background: $pressed_card; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 13px; }
QPushButton:disabled { background: $chrome; color: $faint; border-color: $border; }
QPushButton[primary="true"], QDialog QPushButton:default {
    background: $accent; border-color: $accent; color: $on_accent;
}
QPushButton[primary="true"]:hover, QDialog QPushButton:default:hover {
    background: $accent_hover; border-color: $accent_hover;
}
QPushButton[primary="true"]:pressed, QDialog QPushButton:default:pressed {
    background: $accent_pressed; border-color: $accent_pressed;
}
QPushButton[primary="true"]:focus, QDialog QPushButton:default:focus {
    border: 2px solid $text; padding: 4px 13px;
}
QPushButton[primary="true"]:disabled, QDialog QPushButton:default:disabled {
    background: $chrome; color: $faint; border-color: $border;
}
QPushButton[danger="true"] { color: $denial; border-color: $denial; }
QPushButton[danger="true"]:focus { border: 2px solid $accent; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px;
    padding: 3px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked, QToolButton:open { background: $pressed; }
QToolButton:focus { border: 2px solid $accent; padding: 2px; }
QToolButton:disabled { color: $faint; }
QToolButton[boxed="true"] { background: $card; border: 1px solid $field; padding: 3px 6px; }
QToolButton[boxed="true"]:hover { background: $hover_card; }
QToolButton[boxed="true"]:focus { border: 2px solid $accent; padding: 2px 5px; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[link="true"], QPushButton[link="true"] {
    background: transparent; border: 1px solid transparent; border-radius: 4px; color: $accent;
    padding: 1px 3px; min-height: 0;
}
QToolButton[link="true"]:hover, QPushButton[link="true"]:hover { text-decoration: underline; }
QToolButton[link="true"]:focus, QPushButton[link="true"]:focus {
    border: 2px solid $accent; padding: 0 2px;
}

QMenuBar { background: $chrome; border: none; padding: 2px 6px; }
QMenuBar::item { background: transparent; border-radius: 5px; padding: 4px 9px; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $pressed; }
QMenu { background: $card; border: 1px solid $field; border-radius: 8px; padding: 5px; }
QMenu::item { border-radius: 5px; padding: 5px 26px 5px 10px; min-height: 18px; }
QMenu::item:selected { background: $selected_card; }
QMenu::item:disabled { color: $faint; background: transparent; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 16px; height: 16px; left: 6px; }
QMenu::indicator:checked { image: $tick_text; }
QMenu::separator { height: 1px; background: $border; margin: 5px 8px; }
QToolTip { background: $card; color: $text; border: 1px solid $field; padding: 4px 7px; }

QStatusBar, #statusLine { background: $chrome; border-top: 1px solid $border; color: $muted; }
#statusLine[asks="true"] { background: $selection; }
#statusLine[asks="true"] QLabel { color: $text; }
QStatusBar::item { border: none; }
QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover, QSplitter::handle:pressed { background: $accent; }

QCheckBox, QRadioButton { spacing: 8px; padding: 2px; border: 2px solid transparent;
    border-radius: 5px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator, QGroupBox::indicator, QAbstractItemView::indicator {
    width: 14px; height: 14px; background: $page; border: 1px solid $field_hover;
    border-radius: 4px;
}
QRadioButton::indicator {
    width: 14px; height: 14px; background: $page; border: 1px solid $field_hover;
    border-radius: 8px;
}
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QGroupBox::indicator:checked,
QAbstractItemView::indicator:checked {
    background: $accent; border-color: $accent; image: $tick;
}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
    background: $accent; border-color: $accent; image: $dash;
}
QRadioButton::indicator:checked { background: $accent; border-color: $accent; image: $dot; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
    background: $chrome; border-color: $border;
}
QGroupBox { border: 1px solid $border; border-radius: 8px; margin-top: 9px; padding-top: 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 10px; padding: 0 4px; color: $muted; }

QSlider:horizontal { min-height: 24px; }
QSlider::groove:horizontal { background: $handle; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { background: $accent; border: 2px solid $chrome; width: 14px;
    margin: -7px 0; border-radius: 9px; }
QSlider::handle:horizontal:hover { background: $accent_hover; }
QSlider::handle:horizontal:pressed { background: $accent_pressed; }
QSlider::handle:horizontal:focus { border-color: $text; }

QProgressBar { background: $pressed; border: none; border-radius: 3px; min-height: 6px;
    max-height: 6px; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QTabWidget::pane { border: 1px solid $border; border-radius: 8px; background: $page; top: -1px; }
QTabBar::tab { background: transparent; border: 2px solid transparent; border-radius: 6px;
    padding: 5px 12px; margin: 2px; color: $muted; }
QTabBar::tab:hover { background: $hover; }
QTabBar::tab:selected { background: $card; border: 1px solid $border; color: $text;
    padding: 6px 13px; }
QTabBar { outline: none; }
QTabBar::tab:selected:focus { border: 2px solid $accent; padding: 5px 12px; }

QListView, QTreeView, QTableView {
    background: $page; border: 1px solid $border; border-radius: 6px; outline: none;
    alternate-background-color: $chrome; gridline-color: $border;
}
QListView:focus, QTreeView:focus, QTableView:focus { border-color: $accent; }
QListView::item, QTreeView::item { padding: 0 6px; border-radius: 4px; }
QListView::item:hover, QTreeView::item:hover { background: $hover_page; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
    background: $selection; color: $text;
}
QHeaderView { background: $chrome; border: none; }
QHeaderView::section { background: $chrome; color: $muted; border: none; padding: 5px 8px;
    border-bottom: 1px solid $border; }
QListView#articleList, QListView#outletList, QListView#noteList, QListView#searchRows,
QTableView#resultRows, QListView#savedList {
    background: transparent; border: none; border-radius: 0;
}
QTableView#resultRows { selection-background-color: transparent; }
QTableView#resultRows::item:selected { background: transparent; }
QTableView#batchTable::item { padding: 0 8px; }
QTextEdit#noteEdit { background: $page; border: 1px solid $field; border-radius: 6px;
    padding: 0; }
QTextEdit#noteEdit:focus { border: 1px solid $accent; padding: 0; }
QLineEdit#filterField { padding: 4px 3px; }
QLineEdit#filterField:focus { padding: 3px 2px; }
QListView#completions { padding: 3px; }
QListView#completions::item { padding: 3px 6px; border-radius: 4px; }
QLineEdit#cardField { padding: 2px 4px; }
QLineEdit#cardField:focus { padding: 1px 3px; }
""")


def stylesheet(theme: Theme) -> str:
    """The whole app's style sheet in the colours of `theme`."""
    edge = mixed(theme.border, theme.text, 0.22)
    colours = {
        "page": theme.page,
        "chrome": theme.chrome,
        "rail": theme.rail,
        "card": theme.card,
        "border": theme.border,
        "text": theme.text,
        "muted": theme.muted,
        "faint": mixed(theme.muted, theme.chrome, 0.2 if theme.is_high else 0.35),
        "accent": theme.accent,
        "on_accent": text_on_accent(theme),
        "accent_hover": mixed(theme.accent, theme.text, 0.15),
        "accent_pressed": mixed(theme.accent, theme.text, 0.30),
        "selection": theme.selection,
        "denial": theme.denial.line,
        "field": mixed(theme.border, theme.text, 0.10),
        "field_hover": edge,
        "handle": mixed(theme.chrome, theme.text, 0.22),
        "handle_hover": mixed(theme.chrome, theme.text, 0.42),
        "hover": hover_fill(theme, theme.chrome),
        "pressed": pressed_fill(theme, theme.chrome),
        "hover_card": hover_fill(theme, theme.card),
        "pressed_card": pressed_fill(theme, theme.card),
        "hover_page": hover_fill(theme, theme.page),
        "selected_card": mixed(theme.card, theme.accent, 0.16),
    }
    values = {name: colour.name() for name, colour in colours.items()}
    on_accent, text = values["on_accent"], values["text"]
    return _SHEET.substitute(
        values,
        tick=_sign("tick", on_accent),
        dash=_sign("dash", on_accent),
        dot=_sign("dot", on_accent),
        tick_text=_sign("tick", text),
        down=_sign("down", values["muted"]),
    )
