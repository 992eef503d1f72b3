"""What the command palette lists: actions that fit what was typed, and articles by their title."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QObject

from fact_reader.model import ArticleSummary
from fact_reader.ui.fuzzy import Span, fit
from fact_reader.ui.models.rows import ROOT, Index, row_data
from fact_reader.ui.panels.wording import joined, one_line, outlet_name, short_date
from fact_reader.ui.translating import key_text, tr

# So many articles below the actions, and where only articles are asked for.
_FEW, _MANY = 6, 60
_LEAST_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Command:
    """An action as the palette shows it. `where` is its menu; `reason` says why it cannot be done
    now, "Not possible now" where nobody knows; `keys` are portable key sequences."""

    name: str
    title: str
    where: str
    keys: tuple[str, ...] = ()
    tip: str = ""
    enabled: bool = True
    reason: str = ""
    checked: bool = False


@dataclass(frozen=True, slots=True)
class CommandRow:
    """A command that fits, with the letters that fit."""

    command: Command
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article that fits. `first` says that it is the first one below the commands."""

    summary: ArticleSummary
    first: bool = False

    @property
    def title(self) -> str:
        """Its title on one line."""
        return one_line(self.summary.article.title)

    @property
    def about(self) -> str:
        """Its outlet and date."""
        article = self.summary.article
        return joined(outlet_name(article.outlet), short_date(article.published))


Row = CommandRow | ArticleRow
FindArticles = Callable[[str, int], Sequence[ArticleSummary]]


class PaletteRowsModel(QAbstractListModel):
    """The rows for what was typed. `find_articles(text, most)` knows the library."""

    def __init__(self, find_articles: FindArticles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._find_articles = find_articles
        self._rows: list[Row] = []

    @property
    def rows(self) -> Sequence[Row]:
        """All rows as they are shown."""
        return self._rows

    def show(self, asked: str, commands: Iterable[Command] | None) -> None:
        """Show what fits `asked`; without `commands`, articles alone."""
        self.beginResetModel()
        self._rows = []
        if commands is not None:
            self._rows += _fitting(asked, commands)
        if commands is None or len(asked.strip()) >= _LEAST_LETTERS:
            found = self._find_articles(asked, _MANY if commands is None else _FEW)
            first = bool(self._rows)
            for summary in found:
                self._rows.append(ArticleRow(summary, first))
                first = False
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """The number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = 0) -> object:
        """The row itself in ROW_ROLE, and its words."""
        return row_data(self._rows, index, role, spoken)


def spoken(row: Row) -> str:
    """A row as a screen reader says it."""
    if isinstance(row, ArticleRow):
        return tr("{title}, {about}, article", title=row.title, about=row.about)
    command = row.command
    parts = [command.title, command.where]
    if command.keys:
        parts.append(key_text(command.keys[0]).replace("+", " "))
    if command.checked:
        parts.append(tr("on", "what can be switched off"))
    if not command.enabled:
        parts.append(command.reason)
    return ", ".join(part for part in parts if part)


def _fitting(asked: str, commands: Iterable[Command]) -> list[CommandRow]:
    """The best fit first; what can be done stands before what cannot."""
    found = []
    for place, command in enumerate(commands):
        how = fit(asked, command.title, f"{command.where} {command.tip}")
        if how is not None:
            # Without words everything fits alike, and stands in the order of the menus.
            score = how.score if asked.strip() else 0.0
            found.append((not command.enabled, -score, place, CommandRow(command, how.marks)))
    return [row for *_, row in sorted(found, key=lambda one: one[:3])]
