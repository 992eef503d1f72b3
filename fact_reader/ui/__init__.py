"""The window: the only part that knows Qt.

Widgets are given data and emit signals that say what is asked; `main_window` joins them, and what
was written comes back as `model.Changes`.
"""
