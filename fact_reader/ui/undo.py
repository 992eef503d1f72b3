"""Undo and redo: commands over the services, on Qt's undo stack.

A command holds the records before and after; undoing stores the former, redoing the latter, so
that an annotation that comes back has the id it had.
"""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QUndoCommand, QUndoStack

from fact_reader.model import Annotation, Article, Changes, UserError
from fact_reader.services import annotating, editing
from fact_reader.services.library import Library

# Called with what a command changed, each time that it is done, undone or redone.
Publish = Callable[[Changes], None]


class _Command(QUndoCommand):
    """A command whose two directions are functions that return Changes.

    If one raises, the error is kept for `push` to raise again, and the command is made obsolete:
    Qt would otherwise leave it on the stack as though it had happened.
    """

    def __init__(
        self,
        text: str,
        do: Callable[[], Changes],
        undo: Callable[[], Changes],
        publish: Publish,
    ) -> None:
        super().__init__(text)
        self._do = do
        self._undo = undo
        self._publish = publish
        self.error: UserError | None = None

    def redo(self) -> None:
        self._run(self._do)

    def undo(self) -> None:
        self._run(self._undo)

    def _run(self, direction: Callable[[], Changes]) -> None:
        self.error = None
        try:
            changes = direction()
        except UserError as error:
            self.error = error
            self.setObsolete(True)
        else:
            self._publish(changes)


class NoteCommand(_Command):
    """A change of one annotation's note; changes of one typing session become one step."""

    def __init__(
        self,
        library: Library,
        before: Annotation,
        after: Annotation,
        session: int,
        publish: Publish,
    ) -> None:
        super().__init__(
            "Edit note",
            lambda: annotating.save(library, after),
            lambda: annotating.save(library, before),
            publish,
        )
        self._key = (after.id, session)

    def id(self) -> int:
        return 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, NoteCommand) or other._key != self._key:
            return False
        self._do = other._do
        return True


class History:
    """The user's steps in one library, and the only way in which the window changes it.

    `stack` is the QUndoStack, for actions; `publish` hears of every change.
    """

    def __init__(self, library: Library, publish: Publish, failed: Callable[[str], None]) -> None:
        self.stack = QUndoStack()
        self._library = library
        self._publish = publish
        self._failed = failed

    def close(self) -> None:
        """Say nothing more: Qt clears the stack when the window is already half gone."""
        self.stack.blockSignals(True)

    def _push(self, command: _Command) -> bool:
        self.stack.push(command)
        # Once pushed, Qt may have deleted or merged the command; only its Python part is used.
        if command.error is not None:
            self._failed(str(command.error))
            return False
        return True

    def undo(self) -> None:
        """Take the last step back; says so if that is not possible any more."""
        self._step(self.stack.index() - 1, self.stack.undo)

    def redo(self) -> None:
        """Do the next step again."""
        self._step(self.stack.index(), self.stack.redo)

    def _step(self, index: int, go: Callable[[], None]) -> None:
        command = self.stack.command(index) if 0 <= index < self.stack.count() else None
        go()
        if isinstance(command, _Command) and command.error is not None:
            self._failed(str(command.error))

    def add(self, annotation: Annotation) -> bool:
        """Tag a passage. False if it could not be stored; the user has then been told."""
        library = self._library
        return self._push(
            _Command(
                f"Tag {annotation.stance.value}",
                lambda: annotating.save(library, annotation),
                lambda: annotating.delete(library, [annotation.id]),
                self._publish,
            )
        )

    def change(self, before: Annotation, after: Annotation, text: str) -> bool:
        """Replace an annotation by its changed state; `text` names the step."""
        library = self._library
        return self._push(
            _Command(
                text,
                lambda: annotating.save(library, after),
                lambda: annotating.save(library, before),
                self._publish,
            )
        )

    def edit_note(self, before: Annotation, after: Annotation, session: int) -> bool:
        """Store a note while it is typed. Calls with the same `session` are one step."""
        return self._push(NoteCommand(self._library, before, after, session, self._publish))

    def delete(self, annotations: Sequence[Annotation]) -> bool:
        """Delete annotations."""
        library = self._library
        kept = tuple(annotations)
        number = len(kept)
        return self._push(
            _Command(
                "Delete annotation" if number == 1 else f"Delete {number} annotations",
                lambda: annotating.delete(library, [one.id for one in kept]),
                lambda: annotating.save(library, *kept),
                self._publish,
            )
        )

    def edit_article(self, before: Article, after: Article) -> bool:
        """Change an article's metadata."""
        library = self._library
        return self._push(
            _Command(
                "Edit article details",
                lambda: editing.save(library, after),
                lambda: editing.save(library, before),
                self._publish,
            )
        )

    def remove_articles(self, ids: Sequence[str]) -> bool:
        """Take articles out of the library."""
        library = self._library
        number = len(ids)
        return self._push(
            _Command(
                "Remove article" if number == 1 else f"Remove {number} articles",
                lambda: editing.remove(library, ids),
                lambda: editing.restore(library, ids),
                self._publish,
            )
        )
