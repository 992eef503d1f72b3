"""Fact Reader: read news side by side, tag claims, denials and confirmations, export the work.

Where things live, and who may import whom (import-linter checks it, see pyproject.toml)::

    model  <-  anchoring | analysis | storage | search | exchange  <-  services  <-  ui | cli

    model/       frozen dataclasses, errors, and sentences that the window can translate; standard
                 library only
    anchoring/   pure text -> span: describe a passage, find a quote, find a passage again in
                 another version
    analysis/    pure text -> findings: title, byline, outlet and date as the text gives them, page
                 furniture, near-duplicates, who may be speaking
    storage/     the only SQL: the database, the originals, backups, the lock
    search/      the only Whoosh and NumPy: schema, engine, query language, marks and snippets
    exchange/    readers (a file becomes a Draft) and writers (a Selection becomes a file)
    services/    one module per verb; every write returns model.Changes
    ui/          the only Qt: the window and everything in it, and the language that it speaks
    cli/         the command line, in English and without Qt
    paths.py     where data, settings and the shipped files are, wherever the app is installed

Neighbours in the middle row never import each other; services join them. SQLite holds the truth;
the index is derived from it and can be thrown away and rebuilt at any moment.
Offsets are always code points of the stored text, end exclusive.
"""

__version__ = "0.1.0"
