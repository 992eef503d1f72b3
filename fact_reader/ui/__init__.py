"""The window: the only part that knows Qt.

Widgets are given data and emit signals that say what is asked; `main_window` joins them, and what
was written comes back as `model.Changes`.
"""

import builtins

import PySide6.QtCore  # noqa: F401

# PySide puts an import of its own in place of Python's. It reads the source of every module that is
# imported from then on, and keeps it, in case there is `from __feature__ import` in it, which there
# is nowhere here: a tenth of what all imports of the window take, and 14 MB.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
