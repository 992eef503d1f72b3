"""Where a passage stands word for word in the library, to tag all places at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QListView,
    QRadioButton,
    QWidget,
)

from fact_reader.model import Annotation, Edit, Stance, UserError
from fact_reader.services import everywhere
from fact_reader.services.library import Library
from fact_reader.ui import theme as look
from fact_reader.ui.dialogs.parts import (
    cancel_and,
    column_of,
    heading,
    resize_to_screen,
    tab_to_checked,
    text_label,
)
from fact_reader.ui.dialogs.places_model import PlaceDelegate, PlacesModel
from fact_reader.ui.jobs import Job, Jobs
from fact_reader.ui.panels.text_lines import LineBreaker
from fact_reader.ui.panels.wording import quoted
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import counted, mark, told, tr

_TAG_AS = {
    Stance.CLAIM: mark("Tag as Claim", "choice"),
    Stance.DENIAL: mark("Tag as Denial", "choice"),
    Stance.CONFIRMATION: mark("Tag as Confirmation", "choice"),
}


class TagPlacesDialog(QDialog):
    """Lists the places of `passage` with a check mark each; `edit` gives the step after it was
    accepted.

    With a `model` annotation its stance is proposed, and new annotations get its speaker and
    labels. Signal: `searched` when the list is there.
    """

    searched = Signal()

    def __init__(
        self,
        theme: Theme,
        library: Library,
        passage: str,
        model: Annotation | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Tag All Places"))
        self._library = library
        self._passage = passage
        self._model = model
        self._jobs = Jobs(1, self)
        self._job: Job | None = None
        quote = text_label(LineBreaker(look.serif(14)).elided(quoted(passage), 700))
        quote.setFont(look.serif(14))
        self.places = PlacesModel(self)
        self.view = QListView()
        self.view.setAccessibleName(tr("Places"))
        self.view.setModel(self.places)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setItemDelegate(PlaceDelegate(theme, self.view))
        self.match_case = QCheckBox(tr("&Match capitals and small letters"))
        self.match_case.setChecked(True)
        self.all_box = QCheckBox(tr("&All", "places"))
        self.stances: dict[Stance, QRadioButton] = {}
        self._summary = text_label("", muted=True, size_px=12)
        box, self.tag_button = cancel_and(self, tr("Tag"))

        column = column_of(self)
        column.addWidget(heading(tr("Tag all places")))
        column.addWidget(quote)
        column.addLayout(self._stance_row(theme, model.stance if model else Stance.CLAIM))
        column.addWidget(self.view, 1)
        row = QHBoxLayout()
        row.addWidget(self.all_box)
        row.addSpacing(16)
        row.addWidget(self.match_case)
        row.addStretch(1)
        row.addWidget(self._summary)
        column.addLayout(row)
        column.addWidget(box)
        self.match_case.toggled.connect(self._search)
        self.all_box.clicked.connect(self._check_all)
        self.places.dataChanged.connect(self._count)
        resize_to_screen(self, 760, 600)
        self._summary.setWordWrap(False)
        self._search()
        self.view.setFocus()

    def _stance_row(self, theme: Theme, proposed: Stance) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(18)
        group = QButtonGroup(self)
        for stance in Stance:
            button = QRadioButton(tr(_TAG_AS[stance], "choice"))
            button.setIcon(look.stance_icon(stance, theme))
            button.setChecked(stance is proposed)
            button.toggled.connect(self._stance_chosen)
            group.addButton(button)
            row.addWidget(button)
            self.stances[stance] = button
        row.addStretch(1)
        tab_to_checked(group)
        return row

    def stance(self) -> Stance:
        """The stance that is chosen."""
        return next(one for one, button in self.stances.items() if button.isChecked())

    def edit(self) -> Edit:
        """The step that tags the places that are checked."""
        return everywhere.tagging(self._library, self.places.checked(), self.stance(), self._model)

    def close_jobs(self) -> None:
        """Wait for a search under way."""
        self._jobs.close()

    def _search(self) -> None:
        if self._job is not None:
            self._job.abandon()
        library, passage, match_case = self._library, self._passage, self.match_case.isChecked()

        def work(job: Job) -> list[everywhere.Place]:
            return everywhere.places(
                library, passage, match_case=match_case, cancelled=job.is_cancelled
            )

        self._summary.setText(tr("Looking through all articles…"))
        self.tag_button.setEnabled(False)
        self._job = self._jobs.start(work, self._found, self._failed)

    def _found(self, places: list[everywhere.Place]) -> None:
        self._job = None
        self.places.set_places(places, self.stance())
        if places:
            self.view.setCurrentIndex(self.places.index(0))
        self._count()
        self.searched.emit()

    def _failed(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, UserError):
            raise error
        self._summary.setText(told(error))

    def _stance_chosen(self, chosen: bool) -> None:
        if chosen:
            self.places.set_stance(self.stance())
            self._count()

    def _check_all(self, checked: bool) -> None:
        self.places.check_all(checked)

    def _count(self) -> None:
        places, checked = self.places.rowCount(), len(self.places.checked())
        new = self.places.new_places()
        self._summary.setText(_summary(places, places - new))
        self.tag_button.setEnabled(checked > 0)
        words = counted("Tag {n} Place", "Tag {n} Places", checked)
        self.tag_button.setText(words if checked else tr("Tag"))
        self.all_box.setEnabled(new > 0)
        states = Qt.CheckState
        state = states.PartiallyChecked if 0 < checked < new else states.Unchecked
        self.all_box.setTristate(state is states.PartiallyChecked)
        self.all_box.setCheckState(states.Checked if checked and checked == new else state)


def _summary(places: int, tagged: int) -> str:
    if not places:
        return tr("It stands nowhere.")
    if not tagged:
        return counted("{n} place", "{n} places", places)
    return counted(
        "{n} place, {tagged} tagged already",
        "{n} places, {tagged} tagged already",
        places,
        tagged=tagged,
    )
