"""The reading panes: text with tagged passages, several of them side by side."""
