"""Does everything agree: database, originals, index?"""

from fact_reader.model import UserError
from fact_reader.services import indexing
from fact_reader.services.library import Library
from fact_reader.storage import annotations, articles, check

_MEND = "run “fact-reader reindex”."


def problems(library: Library) -> list[str]:
    """Each thing that is wrong, as a sentence; empty when all is well."""
    found: list[str] = []
    try:
        with library.database.reading() as connection:
            found += check.problems(connection, library.originals)
            expected = {*articles.all_ids(connection), *annotations.all_ids(connection)}
        behind = indexing.is_behind(library)
    except UserError as error:
        return [*found, error.sentence]
    if behind:
        found.append(f"The search index is behind by {behind}: {_MEND}")
        return found
    indexed = library.index.ids()
    if library.index.rebuilt:
        found.append(f"The search index was damaged or is new: {_MEND}")
        return found
    found += [f"The search index lacks {one}: {_MEND}" for one in sorted(expected - indexed)]
    found += [f"The search index still holds {one}: {_MEND}" for one in sorted(indexed - expected)]
    return found
