"""Fact Reader: read news side by side, tag claims, denials and confirmations, export the work.

Where things live, and who may import whom (import-linter checks it, see pyproject.toml)::

    model  <-  anchoring | analysis | storage | search | exchange  <-  services  <-  ui | cli

    model/       frozen dataclasses and errors, standard library only
    anchoring/   pure text -> span: describe a passage, find a quote
    analysis/    pure text -> findings: title, byline, outlet and date as the text gives them
    storage/     the only SQL: the database, the originals, backups, the lock
    search/      the only Whoosh and NumPy: schema, engine, query language, marks and snippets
    exchange/    readers (a file becomes a Draft) and writers (a Selection becomes a file)
    services/    one module per verb; every write returns model.Changes
    ui/          the only Qt: the window and everything in it
    cli/         the command line, without Qt

Neighbours in the middle row never import each other; services join them. SQLite holds the truth;
the index is derived from it and can be thrown away and rebuilt at any moment.
Offsets are always code points of the stored text, end exclusive.
"""

__version__ = "0.1.0"
