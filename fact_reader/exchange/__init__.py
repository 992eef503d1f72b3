"""Files: readers make drafts of them, writers make them of selections."""
