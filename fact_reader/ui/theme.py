"""Colours, fonts and sizes of the window: the tokens, and what Qt needs made of them.

The contrast of every pair used here was computed: body text on each tint at least 12.4 : 1 (light)
and 8.0 : 1 (dark), a line colour on its own tint at least 5.4 : 1 and 5.7 : 1; in high contrast
every text at least 7 : 1 (tests/ui/test_theme_contrast.py).
"""

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer

from fact_reader.model import Stance
from fact_reader.paths import resource

SERIF = "Source Serif 4"
SANS = "Inter"

# Sizes in device-independent pixels.
TOP_BAR_HEIGHT = 56
STATUS_HEIGHT = 28
LEFT_WIDTH = 236
RIGHT_WIDTH = 292
GUTTER = 44
PANE_PADDING = 24
PIN_LANE = 16
MINIMAP_WIDTH = 8
CARD_RADIUS = 8
COLUMN_WIDTH = 560
BODY_SIZE = 17
BODY_LINE = 26
PARAGRAPH_GAP = 13
TITLE_SIZE = 23
TITLE_LINE = 29


@dataclass(frozen=True, slots=True)
class StanceColours:
    """The opaque fill behind a tagged passage, and the colour of its underline, pin and name."""

    tint: QColor
    line: QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours. `name` is what settings keep: "light", "dark", and both of them with
    "-contrast"; `is_dark` says that light text stands on a dark page, `is_high` that the contrast
    is high."""

    name: str
    is_dark: bool
    is_high: bool
    page: QColor
    chrome: QColor
    rail: QColor
    card: QColor
    border: QColor
    text: QColor
    muted: QColor
    accent: QColor
    hit_fill: QColor
    hit_line: QColor
    selection: QColor
    claim: StanceColours
    denial: StanceColours
    confirmation: StanceColours

    def stance(self, stance: Stance) -> StanceColours:
        """The colours of a stance."""
        return {
            Stance.CLAIM: self.claim,
            Stance.DENIAL: self.denial,
            Stance.CONFIRMATION: self.confirmation,
        }[stance]


LIGHT = Theme(
    name="light",
    is_dark=False,
    is_high=False,
    page=QColor("#FFFFFF"),
    chrome=QColor("#F6F5F2"),
    rail=QColor("#EFEDE8"),
    card=QColor("#FFFFFF"),
    border=QColor("#DEDBD3"),
    text=QColor("#1C1E21"),
    muted=QColor("#5B5F66"),
    accent=QColor("#2A5DB0"),
    hit_fill=QColor("#FFF07A"),
    hit_line=QColor("#6B5400"),
    selection=QColor("#BBD6F2"),
    claim=StanceColours(QColor("#DCDFFB"), QColor("#3A3AAE")),
    denial=StanceColours(QColor("#FFE3C7"), QColor("#A23A00")),
    confirmation=StanceColours(QColor("#C2E6DB"), QColor("#005F4C")),
)

DARK = Theme(
    name="dark",
    is_dark=True,
    is_high=False,
    page=QColor("#191B1F"),
    chrome=QColor("#202328"),
    rail=QColor("#15171A"),
    card=QColor("#23272E"),
    border=QColor("#353941"),
    text=QColor("#E7E4DD"),
    muted=QColor("#A3A7AE"),
    accent=QColor("#8AB4F5"),
    hit_fill=QColor("#665600"),
    hit_line=QColor("#FFE873"),
    selection=QColor("#2F4F78"),
    claim=StanceColours(QColor("#2C3060"), QColor("#A6A9FF")),
    denial=StanceColours(QColor("#4D2810"), QColor("#FF9B57")),
    confirmation=StanceColours(QColor("#124A3B"), QColor("#9BE8C6")),
)


LIGHT_CONTRAST = Theme(
    name="light-contrast",
    is_dark=False,
    is_high=True,
    page=QColor("#FFFFFF"),
    chrome=QColor("#FFFFFF"),
    rail=QColor("#EDEDED"),
    card=QColor("#FFFFFF"),
    border=QColor("#4A4A4A"),
    text=QColor("#000000"),
    muted=QColor("#2B2B2B"),
    accent=QColor("#00338F"),
    hit_fill=QColor("#FFE83D"),
    hit_line=QColor("#000000"),
    selection=QColor("#A9D1FF"),
    claim=StanceColours(QColor("#DFE1FF"), QColor("#1F1F8C")),
    denial=StanceColours(QColor("#FFE0C2"), QColor("#702600")),
    confirmation=StanceColours(QColor("#C4EBDD"), QColor("#00402F")),
)

DARK_CONTRAST = Theme(
    name="dark-contrast",
    is_dark=True,
    is_high=True,
    page=QColor("#000000"),
    chrome=QColor("#000000"),
    rail=QColor("#1C1C1C"),
    card=QColor("#000000"),
    border=QColor("#A6A6A6"),
    text=QColor("#FFFFFF"),
    muted=QColor("#E0E0E0"),
    accent=QColor("#9CCBFF"),
    hit_fill=QColor("#5A4A00"),
    hit_line=QColor("#FFE600"),
    selection=QColor("#00427F"),
    claim=StanceColours(QColor("#26275C"), QColor("#CBCDFF")),
    denial=StanceColours(QColor("#4B2206"), QColor("#FFC197")),
    confirmation=StanceColours(QColor("#0B4032"), QColor("#B9F6DC")),
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST)}
SYSTEM = "system"


def load_fonts() -> None:
    """Give Qt the fonts that come with the app. Missing files leave the system's fonts in use."""
    for path in sorted(resource("fonts").glob("*.*")):
        if path.suffix in {".woff2", ".ttf", ".otf"}:
            QFontDatabase.addApplicationFont(str(path))


def sans(size_px: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The font of the window at `size_px` device-independent pixels."""
    font = QFont(SANS)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(round(size_px))
    font.setWeight(weight)
    return font


def serif(size_px: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The font of articles and quotes at `size_px` device-independent pixels."""
    font = QFont(SERIF)
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(round(size_px))
    font.setWeight(weight)
    return font


def caps_label_font() -> QFont:
    """The small semibold capitals over a group, such as LIBRARY."""
    font = sans(11, QFont.Weight.DemiBold)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    return font


@cache
def _svg(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draw `resources/icons/NAME.svg` into `box`, its black replaced by `colour`."""
    data = _svg(name).replace(b"#000", colour.name().encode())
    QSvgRenderer(QByteArray(data)).render(painter, box)


@cache
def _pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        paint_icon(painter, name, QRectF(0, 0, size, size), QColor(colour))
    return pixmap


def icon(name: str, colour: QColor, size: int = 20) -> QIcon:
    """An icon of the app in one colour, sharp at 100 % and 200 % scale."""
    return _icon(name, colour.name(), size)


@cache
def _icon(name: str, colour: str, size: int) -> QIcon:
    result = QIcon()
    for ratio in (1.0, 2.0):
        result.addPixmap(_pixmap(name, colour, size, ratio))
    pixmap = _pixmap(name, colour, size, 2.0).copy()
    with QPainter(pixmap) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.fillRect(QRectF(0, 0, size, size), QColor(0, 0, 0, 100))
    result.addPixmap(pixmap, QIcon.Mode.Disabled)
    return result


def stance_icon(stance: Stance, theme: Theme, size: int = 16) -> QIcon:
    """The sign of a stance: its shape tells it apart, its colour only helps."""
    return icon(stance.value, theme.stance(stance).line, size)


def palette(theme: Theme) -> QPalette:
    """The Qt palette of a theme, for everything that the style sheet does not name."""
    made = QPalette()
    roles = QPalette.ColorRole
    for role, colour in {
        roles.Window: theme.chrome,
        roles.WindowText: theme.text,
        roles.Base: theme.page,
        roles.AlternateBase: theme.chrome,
        roles.Text: theme.text,
        roles.Button: theme.card,
        roles.ButtonText: theme.text,
        roles.BrightText: theme.text,
        roles.Highlight: theme.selection,
        roles.HighlightedText: theme.text,
        roles.Link: theme.accent,
        roles.LinkVisited: theme.accent,
        roles.ToolTipBase: theme.card,
        roles.ToolTipText: theme.text,
        roles.PlaceholderText: theme.muted,
        roles.Accent: theme.accent,
        roles.Light: theme.card,
        roles.Midlight: theme.border,
        roles.Mid: theme.border,
        roles.Dark: theme.border,
        roles.Shadow: theme.border,
    }.items():
        made.setColor(role, colour)
        if role in {roles.WindowText, roles.Text, roles.ButtonText}:
            made.setColor(QPalette.ColorGroup.Disabled, role, theme.muted)
    return made


def chosen(name: str) -> Theme:
    """The theme of a name that settings keep; for SYSTEM the one that the desktop asks for."""
    if name in THEMES:
        return THEMES[name]
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    high = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    return THEMES[("dark" if dark else "light") + ("-contrast" if high else "")]
