"""The left rail, the notes, the search field with its results, and small shared widgets."""
