"""Words for a screen reader that belong to no widget which gets the keyboard."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str, *, assertive: bool = False) -> None:
    """Let a screen reader say `words` when it is done with what it says now, or `assertive` at
    once."""
    if QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget, words)
        if assertive:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
