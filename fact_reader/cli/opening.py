"""Opening the library that the command line names."""

from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from fact_reader.cli.output import notice
from fact_reader.model import UserError
from fact_reader.paths import chosen_library
from fact_reader.services import indexing
from fact_reader.services.library import DATABASE_NAME, Library, LibraryInUse
from fact_reader.services.samples import first_articles, open_samples


def open_for_writing(given: Namespace) -> Library:
    """The library, made if there is none. LibraryInUse: another process has it open."""
    folder = chosen_library(given.library, sample=given.sample)
    return open_samples(folder) if given.sample else Library(folder)


def open_for_reading(given: Namespace, *, index: bool = False) -> Library:
    """The library for a command that changes nothing, so that it works beside the window.

    With `index` the search index catches up first, unless another process has the library open.
    UserError: there is no such library.
    """
    folder = chosen_library(given.library, sample=given.sample)
    if not (folder / DATABASE_NAME).exists() and not given.sample:
        raise UserError(
            f"There is no library in {folder} yet: “fact-reader import PATH” makes one, and "
            "--library names another folder."
        )
    # Held only where there is something to do: the window may start at any moment.
    library = (
        _complete(given, folder, index) or _for_writing(given) or Library(folder, writable=False)
    )
    try:
        if index and library.writable:
            bring_index_up_to_date(library)
        elif index and (behind := indexing.is_behind(library)):
            changes = "change" if behind == 1 else f"{behind} changes"
            notice(
                f"The index lacks the last {changes}; the program that has the library "
                "open will add them."
            )
    except BaseException:
        library.close()
        raise
    return library


def bring_index_up_to_date(
    library: Library, progress: Callable[[int, int], None] = lambda done, total: None
) -> None:
    """Index what is new. Where that is not possible, say so: what was stored before stays stored,
    and the next command tries again."""
    try:
        indexing.catch_up(library, progress)
    except UserError as error:
        notice(f"{error} What is new is not found by search yet; all else is done.")


@contextmanager
def trusted_index(library: Library) -> Iterator[None]:
    """What is searched for within it: damage is found only where it is read.

    UserError at the end: the index was damaged, so that not everything was found; it goes before
    what was not found.
    """
    was_lost = library.index.rebuilt
    lacking: UserError | None = None
    try:
        yield
    except UserError as error:
        lacking = error
    if library.index.rebuilt and not was_lost:
        raise UserError(
            "The search index was damaged and has been set aside: give the command again, and it "
            "is made anew from the library."
        ) from lacking
    if lacking is not None:
        raise lacking


def _complete(given: Namespace, folder: Path, index: bool) -> Library | None:
    """The library as it is, if neither samples nor index entries are lacking."""
    if not (folder / DATABASE_NAME).exists():
        return None
    library = Library(folder, writable=False)
    try:
        filled = not given.sample or first_articles(library)
        # A damaged index is found when it is opened; so is one that an older program made.
        lacking = index and (library.index.rebuilt or indexing.is_behind(library) > 0)
        if filled and not lacking:
            return library
    except BaseException:
        library.close()
        raise
    library.close()
    return None


def _for_writing(given: Namespace) -> Library | None:
    """The library open for writing, if it is free."""
    try:
        return open_for_writing(given)
    except LibraryInUse:
        return None
