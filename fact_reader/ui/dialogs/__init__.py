"""Dialogs. Each takes data, and gives back values or signals; the main window acts on them."""
