"""What this app is, under which licence, and what it is built on."""

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QFont, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from fact_reader import __version__
from fact_reader.paths import resource
from fact_reader.ui import theme as look
from fact_reader.ui.dialogs.parts import (
    add_button,
    caps_label,
    column_of,
    resize_to_screen,
    scrolled,
    text_label,
    value_label,
)
from fact_reader.ui.translating import tr

_ICON = 56


def _release(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""


def _parts() -> list[tuple[str, str, str]]:
    """Name, release and licence of everything that comes with the app."""
    return [
        ("Qt and PySide6", qVersion(), "LGPL 3"),
        ("Python", platform.python_version(), "PSF License"),
        ("Whoosh (whoosh3)", _release("whoosh3"), "BSD 2-Clause"),
        ("NumPy", _release("numpy"), "BSD 3-Clause"),
        ("charset-normalizer", _release("charset-normalizer"), "MIT"),
        ("filelock", _release("filelock"), "MIT"),
        ("platformdirs", _release("platformdirs"), "MIT"),
        (
            tr("{font}, by {maker}", font="Source Serif 4", maker="Adobe"),
            "4.005",
            "SIL Open Font License 1.1",
        ),
        (
            tr("{font}, by {maker}", font="Inter", maker="The Inter Project Authors"),
            "4.001",
            "SIL Open Font License 1.1",
        ),
    ]


class AboutDialog(QDialog):
    """Version, licence, and the libraries and fonts with theirs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Fact Reader"))
        name = QLabel("Fact Reader")
        name.setFont(look.serif(24, QFont.Weight.DemiBold))
        release = value_label(tr("Version {number}", "of the program", number=__version__))
        release.setProperty("muted", True)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(name)
        names.addWidget(release)
        top = QHBoxLayout()
        top.setSpacing(16)
        picture = QLabel()
        picture.setPixmap(_app_picture(2.0))
        picture.setAccessibleName(tr("The sign of Fact Reader"))
        top.addWidget(picture)
        top.addLayout(names, 1)

        grid_host = QWidget()
        grid = QGridLayout(grid_host)
        grid.setContentsMargins(0, 2, 6, 2)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        for row, (part, number, licence) in enumerate(_parts()):
            grid.addWidget(text_label(part), row, 0)
            grid.addWidget(text_label(number, muted=True), row, 1)
            grid.addWidget(text_label(licence, muted=True), row, 2)
        fonts = value_label(tr("The fonts' licences: {folder}", folder=resource("fonts")))
        fonts.setFont(look.sans(12))
        fonts.setProperty("muted", True)

        box = QDialogButtonBox()
        close = add_button(box, tr("Close"), QDialogButtonBox.ButtonRole.RejectRole, primary=True)
        close.clicked.connect(self.reject)
        column = column_of(self)
        column.addLayout(top)
        column.addSpacing(4)
        column.addWidget(
            text_label(
                tr(
                    "Read news side by side, tag claims, denials and confirmations, export the "
                    "work. It works without a network: nothing leaves this machine unless you "
                    "export it."
                )
            )
        )
        column.addWidget(
            text_label(
                tr("Free software under the MIT License. © 2026 Fact Reader developers"),
                muted=True,
            )
        )
        column.addSpacing(6)
        column.addWidget(caps_label(tr("Built on")))
        column.addWidget(scrolled(grid_host), 1)
        column.addWidget(fonts)
        column.addWidget(box)
        resize_to_screen(self, 540, 500)
        close.setFocus(Qt.FocusReason.OtherFocusReason)


def _app_picture(ratio: float) -> QPixmap:
    picture = QPixmap(QSize(_ICON, _ICON) * ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        QSvgRenderer(str(resource("icons", "app.svg"))).render(painter)
    picture.setDevicePixelRatio(ratio)
    return picture
