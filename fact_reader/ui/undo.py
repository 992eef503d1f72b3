"""Undo and redo: commands over the services, on Qt's undo stack.

A command holds the records before and after; undoing stores the former, redoing the latter, so
that an annotation that comes back has the id it had.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtGui import QUndoCommand, QUndoStack

from fact_reader.model import Annotation, Article, Changes, Edit, UserError
from fact_reader.model.text import one_line
from fact_reader.services import annotating, editing, furniture
from fact_reader.services.library import Library
from fact_reader.ui.stance_words import stance_word
from fact_reader.ui.translating import counted, quoted, told, tr

# Code points of a passage in the name of a step.
_QUOTED = 80

# Called with what a command changed, each time that it is done, undone or redone.
Publish = Callable[[Changes], None]


class _Command(QUndoCommand):
    """A step that was done before it is pushed; its two directions return Changes.

    Storing comes first and pushing second, so that a step that could not be stored neither stands
    on the stack nor ends what could be redone.
    """

    def __init__(self, text: str, do: Callable[[], Changes], undo: Callable[[], Changes]) -> None:
        super().__init__(text)
        self.taken = datetime.now()
        self._do = do
        self._undo = undo
        self.changes = Changes()
        self.error: Exception | None = None
        # The next call by Qt moves its index only: when pushed, and when a failure is put right.
        self.skip = True

    def copied(self) -> "_Command":
        """The same step for another stack."""
        made = _Command(f"{self.text()}\n{self.actionText()}", self._do, self._undo)
        made.taken = self.taken
        return made

    def redo(self) -> None:
        self._run(self._do)

    def undo(self) -> None:
        self._run(self._undo)

    def _run(self, direction: Callable[[], Changes]) -> None:
        self.error = None
        if self.skip:
            self.skip = False
            return
        try:
            self.changes = direction()
        except Exception as error:
            # Nothing may be raised from here into Qt, which can abort (PySide6 6.11.1); the History
            # raises or tells it.
            self.error = error


class NoteCommand(_Command):
    """A change of one annotation's note; changes of one typing session become one step."""

    def __init__(self, library: Library, edit: Edit, session: int) -> None:
        super().__init__(
            _named(tr("Edit note"), edit.after),
            lambda: annotating.apply(library, edit),
            lambda: annotating.apply(library, edit.reversed),
        )
        self._key = (edit.after[0].id, session)

    def id(self) -> int:
        return 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, NoteCommand) or other._key != self._key:
            return False
        self._do = other._do
        return True


class History:
    """The user's steps in one library, and the only way in which the window changes it.

    `stack` is the QUndoStack, for actions; `publish` hears of every change, `failed` of every
    sentence for the user where a step was not possible. `barrier` says why what was done before
    the first step cannot be taken back, empty where nothing was.
    """

    def __init__(self, library: Library, publish: Publish, failed: Callable[[str], None]) -> None:
        self.stack = QUndoStack()
        self._library = library
        self._publish = publish
        self._failed = failed
        self.barrier = ""

    def forget(self, barrier: str) -> None:
        """Begin anew: what was imported meanwhile must not be undone by an older step.

        `barrier` says so in words.
        """
        self.barrier = barrier
        self.stack.clear()
        # The stack says so only if it held any steps.
        self.stack.indexChanged.emit(0)

    def take_over(self, earlier: "History") -> None:
        """Hold the steps that another window on the same library took, done and undone."""
        for number in range(earlier.stack.count()):
            command = earlier.stack.command(number)
            if isinstance(command, _Command):
                self.stack.push(command.copied())
        while self.stack.index() > earlier.stack.index():
            undone = self.stack.command(self.stack.index() - 1)
            assert isinstance(undone, _Command)
            undone.skip = True
            self.stack.undo()
        self.barrier = earlier.barrier

    def taken_at(self, step: int) -> datetime:
        """When a step was taken, in local time."""
        command = self.stack.command(step)
        return command.taken if isinstance(command, _Command) else datetime.now()

    def close(self) -> None:
        """Say nothing more: the window is about to go. Its steps can still be taken over."""
        self.stack.blockSignals(True)

    def let_go(self) -> None:
        """Let all steps go.

        Python's collector takes a command that it finds in a circle away from under the stack,
        which then ends the program as it deletes what is deleted already (PySide6 6.11).
        """
        self.stack.clear()

    def _take(self, command: _Command) -> bool:
        """Do a step and put it on the stack. False if it could not be stored."""
        try:
            changes = command._do()
        except UserError as error:
            self._failed(told(error))
            return False
        command.changes = changes
        self.stack.push(command)
        self._publish(changes)
        return True

    def undo(self) -> Changes:
        """Take the last step back and return what changed; says so if it is not possible."""
        if self.stack.index() == 0 and self.barrier:
            self._failed(
                tr("{barrier}: what was done before cannot be undone.", barrier=self.barrier)
            )
        return self._step(self.stack.index() - 1, self.stack.undo, self.stack.redo)

    def redo(self) -> Changes:
        """Do the next step again and return what changed."""
        return self._step(self.stack.index(), self.stack.redo, self.stack.undo)

    def go_to(self, index: int) -> Changes:
        """Take steps back or do them again until so many are done; stops where one fails."""
        changes = Changes()
        while (now := self.stack.index()) != index:
            step = self.undo() if index < now else self.redo()
            if self.stack.index() == now:
                break
            changes |= step
        return changes

    def _step(self, at: int, go: Callable[[], None], back: Callable[[], None]) -> Changes:
        command = self.stack.command(at) if 0 <= at < self.stack.count() else None
        if not isinstance(command, _Command):
            return Changes()
        go()
        error = command.error
        if error is None:
            self._publish(command.changes)
            return command.changes
        # It has not happened: the stack is put back to where it was, so that it can be tried again.
        command.skip = True
        back()
        if not isinstance(error, UserError):
            raise error
        self._failed(told(error))
        return Changes()

    def take(self, text: str, plan: Callable[[], Edit]) -> Changes | None:
        """Take a planned step on annotations and links; `text` names it. An empty one is none.

        None if it was not possible; the user has then been told.
        """
        try:
            edit = plan()
        except UserError as error:
            self._failed(told(error))
            return None
        if edit == Edit():
            return Changes()
        library = self._library
        command = _Command(
            _named(text, edit.after or edit.before or self._linked(edit)),
            lambda: annotating.apply(library, edit),
            lambda: annotating.apply(library, edit.reversed),
        )
        return command.changes if self._take(command) else None

    def _linked(self, edit: Edit) -> list[Annotation]:
        """The passage that a step on links begins at."""
        links = edit.links_after or edit.links_before
        found = annotating.get(self._library, links[0].source_id) if links else None
        return [found] if found is not None else []

    def add(self, annotation: Annotation) -> bool:
        """Tag a passage. False if it could not be stored; the user has then been told."""
        taken = self.take(
            tr("Tag {stance}", stance=stance_word(annotation.stance)),
            lambda: Edit(after=(annotation,)),
        )
        return taken is not None

    def add_many(self, annotations: Sequence[Annotation]) -> bool:
        """Tag several passages as one step. False if none was given, or they could not be stored;
        of the latter the user has been told."""
        new = tuple(annotations)
        if not new:
            return False
        stances = {one.stance for one in new}
        text = counted("Tag passage", "Tag {n} passages", len(new))
        if len(stances) == 1:
            text = counted(
                "Tag passage as {stance}",
                "Tag {n} passages as {stance}",
                len(new),
                stance=stance_word(stances.pop()),
            )
        return self.take(text, lambda: Edit(after=new)) is not None

    def change(self, before: Annotation, after: Annotation, text: str) -> bool:
        """Replace an annotation by its changed state; `text` names the step."""
        library = self._library
        return self.take(text, lambda: annotating.changing(library, before, after)) is not None

    def edit_note(self, before: Annotation, after: Annotation, session: int) -> bool:
        """Store a note while it is typed. Calls with the same `session` are one step."""
        edit = Edit((before,), (after,))
        return self._take(NoteCommand(self._library, edit, session))

    def delete(self, annotations: Sequence[Annotation]) -> bool:
        """Delete annotations, with their links."""
        library, number = self._library, len(annotations)
        text = counted("Delete annotation", "Delete {n} annotations", number)
        return self.take(text, lambda: annotating.deleting(library, annotations)) is not None

    def edit_article(self, before: Article, after: Article) -> bool:
        """Change an article's metadata."""
        library = self._library
        return self._take(
            _Command(
                _about(tr("Edit article details"), [after]),
                lambda: editing.save(library, after),
                lambda: editing.save(library, before),
            )
        )

    def choose_furniture(
        self, version_id: str, before: furniture.Choices, after: furniture.Choices
    ) -> bool:
        """Say which lines of a version are the page's furniture, and which are not."""
        library = self._library
        is_furniture = any(after.values())
        return self._take(
            _Command(
                tr("Mark as page furniture") if is_furniture else tr("Mark as part of the article"),
                lambda: furniture.choose(library, version_id, after),
                lambda: furniture.choose(library, version_id, before),
            )
        )

    def adopt(self, newer_id: str, older_id: str) -> Changes | None:
        """Make an article the newest version of another one. None if it was not possible; the user
        has then been told."""
        from fact_reader.services import adopting  # which the start has no time for

        library = self._library
        try:
            adoption = adopting.planned(library, newer_id, older_id)
        except UserError as error:
            self._failed(told(error))
            return None
        command = _Command(
            _about(tr("Make article a new version"), [adoption.older]),
            lambda: adopting.adopt(library, adoption),
            lambda: adopting.release(library, adoption),
        )
        return command.changes if self._take(command) else None

    def remove_articles(self, ids: Sequence[str]) -> bool:
        """Take articles out of the library."""
        library = self._library
        text = counted("Remove article", "Remove {n} articles", len(ids))
        if len(ids) == 1:
            text = _about(text, [one.article for one in editing.summaries(library, ids)])
        return self._take(
            _Command(
                text,
                lambda: editing.remove(library, ids),
                lambda: editing.restore(library, ids),
            )
        )


def _named(text: str, touched: Sequence[Annotation]) -> str:
    """The name of a step for the list of all steps, and behind a line break that for the menu."""
    return _quoting(text, touched[0].anchor.exact) if touched else text


def _about(text: str, articles: Sequence[Article]) -> str:
    """The same for a step on an article, by its title."""
    return _quoting(text, articles[0].title) if articles else text


def _quoting(text: str, words: str) -> str:
    return f"{text}: {quoted(one_line(words)[:_QUOTED])}\n{text}"
