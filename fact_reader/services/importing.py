"""Bringing articles into the library."""

import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from fact_reader.analysis.words import count_words
from fact_reader.exchange.readers import read_bytes
from fact_reader.model import Article, Changes, Draft, UserError, Version
from fact_reader.model.ids import new_id
from fact_reader.model.text import normalise_text
from fact_reader.model.wording import counted_sentence, joined, sentence
from fact_reader.services import duplicates, furniture, merging, versions
from fact_reader.services.import_report import Fate, ImportReport, Outcome, new_ids, report_of
from fact_reader.services.library import Library
from fact_reader.services.reading import completed
from fact_reader.services.reading_ahead import is_stopped, read_ahead
from fact_reader.storage import articles
from fact_reader.storage.database import Connection

# What could be articles or anything else, which only the user can tell.
_TABLES = {".csv", ".tsv", ".jsonl", ".ndjson"}

# Called with how many files are done, how many there are, and the name of the next one.
Progress = Callable[[int, int, str], None]
_TELL_S = 0.1
# The name of what has none.
PASTED = sentence("Pasted text")


def collect(
    paths: Iterable[Path], look_in: Callable[[str], bool] = lambda folder: True
) -> Iterator[Path | Outcome]:
    """The files to import: those given, and all in given folders, sorted, without hidden ones.

    `look_in` is told each folder, and False ends it there. A folder that cannot be listed comes
    as an Outcome. Links to folders inside a folder are not followed, so that a circle of links
    ends.
    """
    for path in paths:
        # Not path.is_dir, which raises where a folder above may not be entered.
        if not os.path.isdir(path):
            yield path
            continue
        problems: list[OSError] = []
        for folder, folders, files in os.walk(path, onerror=problems.append):
            if not look_in(folder):
                return
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                if not name.startswith("."):
                    yield Path(folder) / name
        for problem in problems:
            yield Outcome(
                str(problem.filename or path),
                Fate.FAILED,
                sentence(
                    "The folder cannot be read ({reason}): check its permissions.",
                    reason=problem.strerror,
                ),
            )


def import_paths(
    library: Library,
    paths: Iterable[Path],
    progress: Progress = lambda done, total, name: None,
    cancelled: Callable[[], bool] = lambda: False,
    finished: Callable[["Outcome"], None] = lambda outcome: None,
    version_of: str = "",
) -> ImportReport:
    """Import files and folders, each file in a transaction of its own; `finished` hears of each.

    A file that cannot be imported is reported, and the others go on. Stops between two files
    when `cancelled` says so; what is imported by then stays. With the id of an article as
    `version_of` files become its next versions, as in `add`.
    """

    def look_in(folder: str) -> bool:
        progress(0, 0, folder)
        return not cancelled()

    found = map(_one_article, paths) if version_of else collect(paths, look_in)
    items = [_without_tables(item) for item in found]
    if cancelled():
        return report_of([], True, Changes())
    outcomes: list[Outcome] = []
    changes = Changes()
    stopped = False
    with closing(read_ahead(items, _article_file)) as coming:
        for done, (item, reading) in enumerate(coming):
            if cancelled():
                stopped = True
                break
            if isinstance(item, Outcome):
                outcomes.append(item)
                finished(item)
                continue
            progress(done, len(items), item.name)
            if is_stopped(reading, cancelled):
                stopped = True
                break
            try:
                if reading is None:
                    merged = merging.merge_file(library, item)
                    changes |= merged
                    outcomes.append(_merged(item, merged))
                else:
                    draft = reading.result()
                    outcomes.append(add(library, draft, str(item), _source(item), version_of))
            except UserError as error:
                outcomes.append(Outcome(str(item), Fate.FAILED, error.sentence))
            finished(outcomes[-1])
    if not stopped:
        progress(len(items), len(items), "")
    return report_of(outcomes, stopped, changes)


def _article_file(item: Path | Outcome) -> Path | None:
    """The file to be read as an article; exported work is merged instead."""
    if isinstance(item, Outcome) or item.suffix.lower() == ".json":
        return None
    return item


def _one_article(path: Path) -> Path | Outcome:
    if not os.path.isdir(path) and path.suffix.lower() not in {*_TABLES, ".json"}:
        return path
    return Outcome(
        str(path),
        Fate.FAILED,
        sentence(
            "{file} is not one article: choose a web page, a PDF, or another file with a text.",
            file=path.name,
        ),
    )


def _without_tables(item: Path | Outcome) -> Path | Outcome:
    if isinstance(item, Outcome) or item.suffix.lower() not in _TABLES:
        return item
    return Outcome(
        str(item),
        Fate.FAILED,
        sentence(
            "{file} is a table: import it in the window, by itself, where you can say what its "
            "columns are.",
            file=item.name,
        ),
    )


@dataclass(frozen=True, slots=True)
class News:
    """What `import_apart` tells: how many files are done, how many there are, the name of the next
    one, and the outcomes since it told last."""

    done: int
    total: int
    name: str
    outcomes: tuple[Outcome, ...]


def import_apart(
    library: Library,
    paths: list[Path],
    version_of: str,
    tell: Callable[[News], None],
    stop: Callable[[], bool],
) -> tuple[bool, Changes]:
    """`import_paths` as work for services.apart.

    Returns whether it was stopped, and the changes beside the articles whose outcomes it told: all
    of them at once would make the window wait while they are unpacked.
    """
    fresh: list[Outcome] = []
    last = 0.0

    def progress(done: int, total: int, name: str) -> None:
        nonlocal last
        if (now := time.monotonic()) - last >= _TELL_S:
            last = now
            tell(News(done, total, name, tuple(fresh)))
            fresh.clear()

    ended = import_paths(library, paths, progress, stop, fresh.append, version_of)
    tell(News(0, 0, "", tuple(fresh)))
    others = ended.changes.articles - new_ids(ended.outcomes)
    return ended.cancelled, replace(ended.changes, articles=others)


def _source(path: Path) -> str:
    """A path as text that a database can hold; file names need not be Unicode."""
    return str(path.absolute()).encode("utf-8", "backslashreplace").decode("utf-8")


def _merged(path: Path, merged: Changes) -> Outcome:
    texts = counted_sentence("{n} article", "{n} articles", len(merged.articles))
    notes = counted_sentence("{n} annotation", "{n} annotations", len(merged.saved))
    message = sentence(
        "Exported work: {articles}, {annotations} new or newer.", articles=texts, annotations=notes
    )
    if number := len(merged.saved_links):
        message = sentence(
            "Exported work: {articles}, {annotations} new or newer, {links}.",
            articles=texts,
            annotations=notes,
            links=counted_sentence("{n} link", "{n} links", number),
        )
    return Outcome(str(path), Fate.MERGED, message)


def import_text(library: Library, text: str, name: str = PASTED) -> ImportReport:
    """Import text from the clipboard as one article."""
    try:
        # Half a character or a NUL, which a clipboard can hold, would make it look like no text.
        draft = read_bytes(normalise_text(text)[0].encode("utf-8"), "")
        outcome = add(library, draft, name)
    except UserError as error:
        outcome = Outcome(name, Fate.FAILED, error.sentence)
    return report_of([outcome], False, Changes())


def add(
    library: Library, draft: Draft, name: str, source: str = "", version_of: str = ""
) -> Outcome:
    """Store one draft: as a new article, or as a new version of the one that came from the same
    web address or file (`source`), unless the same bytes are in the library already.

    With the id of an article as `version_of` it is a new version of that one, wherever it came
    from; the same bytes count then only in that one, and where they are the current version of
    another article that was not removed. What the draft does not know of title, outlet, author and
    date is proposed from the text. UserError: there is no such article any more.
    """
    draft = completed(draft)
    sha256 = hashlib.sha256(draft.original).hexdigest()
    with library.database.reading() as connection:
        same = articles.find_by_sha256(connection, sha256, version_of)
        if same is not None and version_of and not _is_current(connection, same, version_of):
            same = None
        earlier_id = version_of or articles.find_earlier(connection, draft.url, source)
        earlier = articles.current_version(connection, earlier_id) if earlier_id else None
        article = articles.get(connection, earlier_id) if earlier_id else None
    if version_of and article is None:
        raise UserError("This article was removed from the library: bring it back first.")
    if same is not None and not (version_of and _is_same(earlier, draft)):
        library.originals.put(draft.original)  # also where the file got lost
        return _known(library, same, name, version_of)
    if article is not None and _is_same(earlier, draft):
        return Outcome(
            name,
            Fate.KNOWN,
            sentence("The text of “{title}” has not changed.", title=article.title),
            article.id,
            article.title,
        )
    library.originals.put(draft.original)
    now = datetime.now(UTC)
    is_new = article is None or earlier is None
    if article is None or earlier is None:
        article = Article(
            id=new_id(),
            title=draft.title or "Untitled",
            created=now,
            modified=now,
            outlet=draft.outlet,
            author=draft.author,
            published=draft.published,
            language=draft.language,
            url=draft.url,
        )
    version = Version(
        id=new_id(),
        article_id=article.id,
        number=earlier.number + 1 if earlier else 1,
        text=draft.text,
        sha256=sha256,
        retrieved=draft.retrieved,
        file_name=draft.file_name,
        encoding=draft.encoding,
        source=source or draft.url,
        reader=draft.reader,
        modified=draft.modified,
        captured=draft.captured,
        structure=draft.structure,
        left_out=draft.left_out,
        found_in=draft.found_in,
    )
    words = count_words(draft.text)
    messages = list(draft.warnings)
    with library.database.writing() as connection:
        if is_new:
            articles.save(connection, article)
        articles.add_version(connection, version, words)
        if earlier is not None:
            versions.carry_over(connection, article.id)
            furniture.carry_over(connection, earlier, version)
            messages.insert(
                0,
                sentence(
                    "Version {number} of it: its text has changed.", number=str(version.number)
                ),
            )
        messages += _alike(connection, duplicates.note(connection, version))
    fate = Fate.ADDED if is_new else Fate.UPDATED
    return Outcome(name, fate, joined(messages), article.id, article.title)


def _is_current(connection: Connection, same: articles.SameBytes, version_of: str) -> bool:
    """Whether bytes are in the article of which they are to be a version, or what another one that
    is in the library says now: what that was before, or became since, was not asked for."""
    if same.article_id == version_of:
        return True
    current = articles.current_version(connection, same.article_id)
    return not same.removed and current is not None and current.number == same.number


def _is_same(earlier: Version | None, draft: Draft) -> bool:
    return earlier is not None and earlier.text == draft.text


def _known(library: Library, same: articles.SameBytes, name: str, version_of: str) -> Outcome:
    if same.removed:
        with library.database.writing() as connection:
            articles.set_removed(connection, same.article_id, None)
        message = sentence("Was removed earlier; it is back with its annotations.")
        return Outcome(name, Fate.RESTORED, message, same.article_id, same.title)
    message = sentence("Already in the library as “{title}”.", title=same.title)
    if same.article_id == version_of:
        message = sentence(
            "This is version {number} of “{title}” already.",
            number=str(same.number),
            title=same.title,
        )
    return Outcome(name, Fate.KNOWN, message, same.article_id, same.title)


def _alike(connection: Connection, shares: dict[str, float]) -> list[str]:
    """A sentence on the article that is most like the new one."""
    for other_id in sorted(shares, key=lambda one: -shares[one])[:1]:
        other = articles.get(connection, other_id)
        if other is None:
            continue
        share, title = shares[other_id], other.title
        if not other.outlet:
            return [sentence("{share:.0%} the same as “{title}”.", share=share, title=title)]
        return [
            sentence(
                "{share:.0%} the same as “{title}” ({outlet}).",
                share=share,
                title=title,
                outlet=other.outlet,
            )
        ]
    return []
