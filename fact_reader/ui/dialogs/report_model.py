"""The outcomes of an import as a list model, and what each is called."""

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from fact_reader.model.wording import Sentence
from fact_reader.services.import_report import Fate, Outcome
from fact_reader.ui.models.rows import ROOT, Index
from fact_reader.ui.panels.wording import plain_tip
from fact_reader.ui.translating import mark, told, tr

OUTCOME_ROLE = int(Qt.ItemDataRole.UserRole) + 1

FATE_NAME = {
    Fate.ADDED: mark("Added"),
    Fate.UPDATED: mark("New version"),
    Fate.RESTORED: mark("Brought back"),
    Fate.KNOWN: mark("Already in the library"),
    Fate.MERGED: mark("Work taken over"),
    Fate.FAILED: mark("Not imported"),
}


def is_problem(outcome: Outcome) -> bool:
    """Whether somebody should look at it: it failed, or was added with a warning."""
    return outcome.fate is Fate.FAILED or (outcome.fate is Fate.ADDED and bool(outcome.message))


def name_of(outcome: Outcome) -> str:
    """What the list calls it: the article's title, or the file's name."""
    if isinstance(outcome.name, Sentence):
        return outcome.title or told(outcome.name)
    return outcome.title or PurePath(outcome.name).name or outcome.name


def reason_of(outcome: Outcome) -> str:
    """Why it came so, without the file's name, which stands beside it; empty where the words for
    its fate say everything."""
    if outcome.fate is Fate.KNOWN:
        return ""
    message, names = outcome.message, (outcome.name, PurePath(outcome.name).name)
    if not isinstance(message, Sentence):
        return message
    subject = tr("It", "a file, at the beginning of a sentence")
    for key, value in message.values.items():
        # Not where it stands within the sentence: another case could be asked for there.
        if value in names and tr(message.template).startswith(f"{{{key}}} "):
            values = {**message.values, key: subject}
            return told(Sentence(message.template, message.plural, values))
    return told(message)


def fate_words(outcome: Outcome) -> str:
    """What became of it, in a few words."""
    if outcome.fate is Fate.ADDED and outcome.message:
        return tr("Added with a warning")
    return tr(FATE_NAME[outcome.fate])


def as_text(outcome: Outcome) -> str:
    """One line for the clipboard and for screen readers."""
    title = (
        tr("“{title}”", title=outcome.title)
        if outcome.title and outcome.fate is not Fate.KNOWN
        else ""
    )
    words = [f"{fate_words(outcome)}: {told(outcome.name)}", title, told(outcome.message)]
    return " – ".join(" ".join(word.split()) for word in words if word)


class ReportModel(QAbstractListModel):
    """Failures first, then what was added with a warning, then the others as they came."""

    def __init__(self, outcomes: Sequence[Outcome], parent: QObject | None = None) -> None:
        super().__init__(parent)
        failed = [one for one in outcomes if one.fate is Fate.FAILED]
        doubtful = [one for one in outcomes if is_problem(one) and one.fate is not Fate.FAILED]
        self.problems = failed + doubtful
        self.all = self.problems + [one for one in outcomes if not is_problem(one)]
        self._shown = self.all

    def show_only_problems(self, only: bool) -> None:
        """Leave out what went well."""
        self.beginResetModel()
        self._shown = self.problems if only else self.all
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many outcomes are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The outcome itself, its name, and its whole line."""
        if not index.isValid():
            return None
        outcome = self._shown[index.row()]
        if role == OUTCOME_ROLE:
            return outcome
        if role == Qt.ItemDataRole.DisplayRole:
            return name_of(outcome)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            said = as_text(outcome)
            return plain_tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None
