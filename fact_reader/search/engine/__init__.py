"""The engine: terms and postings as NumPy arrays, under Whoosh's schema and query objects.

How it works
    Documents come in portions and become segments, which never change. A commit is a new table of
    contents that names the segments and which of their documents are deleted. Queries are Whoosh's
    own objects, run over whole arrays (executor.py, words.py, scoring.py). Whoosh's ordinary
    searcher can read the same segments through a codec (codec.py); the tests hold the one against
    the other.

Files of a folder (names begin with ``factreader`` and the version of the layout)
    ``_NAME_<generation>.toc``  the table of contents: JSON and its checksum, see contents.py
    ``NAME_<random>.seg``       a segment, see below; written once
    ``NAME_WRITELOCK``          held by the process that writes
    Nothing is pickled: a file can be damaged or foreign, and reading it runs no code of it.

A segment (arrays.py: named arrays, a checksum for each 16 KB)
    ``words``, ``word_at``      the vocabulary of all fields: sorted bytes, and where each starts
    ``id``, ``id_order``        ids of the documents, and their order
    ``owner``, ``owner_id``, ``owner_doc``  the article of each document, as a number into the
                                sorted ids of articles; the document of that article, or -1
    ``first_day``, ``last_day`` day numbers, 0 for none
    ``time``                    what orders documents with the same first day, see schema.py
    ``code.FACET``              outlet, language, speaker, stance as numbers into a list of values
    ``length.FIELD``            how many words the field has, a byte as Whoosh counts it; of a text
                                without any word as if it had one
    ``FIELD.…``                 postings of the field, see encoding.py

Invariants
    - Documents of a segment are numbered from 0; a posting's documents ascend; so do a field's
      terms. A term stands in a field only with at least one document.
    - An id stands once among the documents that are not deleted, over all segments.
    - A segment is on the disk, flushed, before a table of contents names it.
    - Scores are Whoosh's BM25F: rarity and average length count deleted documents, too, until a
      merge drops them.

How it fails
    A kill at any moment leaves the last table of contents, and files that nobody names: the next
    writer deletes them. A full disk raises OSError before the table of contents is replaced.
    What was damaged later is noticed by its checksum before it is used: the table of contents, each
    segment's directory and small segments when the index is opened, all other blocks at their
    first use. It raises DamagedError; index.py then sets the files aside, starts an empty index and
    says so. Files are read and never mapped, so that one that another program shortens at any
    moment is only found to be too short.
"""
