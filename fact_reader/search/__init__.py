"""Search: the only part that knows Whoosh. What the rest of the app uses is named here.

- text analysis: tokens.py
- the query language: query.py (what a query means), parser.py (how it is written)
- the index: schema.py (documents), files.py (durable commits, damage), index.py (open, apply,
  search, recover), compiling.py (leaves as Whoosh queries), snapshot.py (one commit, read),
  evaluation.py (from leaves to articles)
- marks.py and snippets.py: hits in a text that the caller has

Only index.py and what it imports need Whoosh, whose import takes 0.1 s; nothing is imported here,
so that the window can parse and mark without it.
"""
