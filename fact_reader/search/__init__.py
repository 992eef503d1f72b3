"""Search: the only part that knows Whoosh. What the rest of the app uses is named here.

- text analysis: tokens.py
- the query language: query.py (what a query means), parser.py and leaves.py (how it is written),
  completion.py (what can be written at the caret), suggesting.py (“did you mean”)
- what a word or a text has of a leaf: matching.py, nearness.py, regex_leaf.py, forms.py (other
  forms of a word, by the language of the article), stop_words.py (words that say nothing there)
- the index: schema.py (documents; version.py counts their forms), files.py (durable commits,
  damage), index.py (open, apply, search, recover), compiling.py (leaves as Whoosh queries),
  snapshot.py (one commit, read),
  found.py (what a leaf finds), truth.py (from leaves to articles), evaluation.py (the best of
  these), inflecting.py (what other forms of words find), filters.py (what narrows beside the
  words), facets.py (counts by outlet, month ...), vocabulary.py (the words of a commit)
- engine/: how terms and postings are kept and read; its docstring has the design
- filter_words.py: what narrows, in words
- marks.py and snippets.py: hits in a text that the caller has

Only index.py and what it imports need Whoosh and NumPy, whose import takes 0.2 s; nothing of them
is imported here, so that the window can parse and mark without it.
"""

import os

# NumPy's linear algebra, of which nothing is used here, else starts a thread for every core, which
# then waits busily, and reserves memory for each.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
