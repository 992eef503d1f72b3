"""The engines that search.py measures, each under the same small interface."""

import sqlite3
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from corpus import Made
from whoosh.fields import ID, NUMERIC, TEXT, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.query.compound import And, Or
from whoosh.query.positional import Phrase
from whoosh.query.qcore import Query as WhooshQuery
from whoosh.query.ranges import NumericRange
from whoosh.query.terms import FuzzyTerm, Prefix, Term

from fact_reader.model import Article, Version
from fact_reader.search.index import ArticleIndex
from fact_reader.search.marks import find_marks
from fact_reader.search.parser import parse_query
from fact_reader.search.schema import FoldingAnalyzer
from fact_reader.search.snippets import make_snippets

try:
    import tantivy
except ImportError:
    tantivy = None  # type: ignore[assignment]

SHOWN = 20
FIELDS = ("title", "text", "outlet")


@dataclass(frozen=True)
class Query:
    """What is asked; of the first `SHOWN` hits, snippets are made if wanted.

    Ours finds other forms of the words as well, which no other engine here does, unless `exact`.
    """

    words: list[str]
    exact: bool = False
    either: bool = False
    phrase: bool = False
    prefix: bool = False
    fuzzy: bool = False
    month: str = ""
    newest: bool = False
    snippets: bool = False
    facets: bool = False

    @property
    def days(self) -> tuple[int, int]:
        """The first day of the month, and of the one after."""
        year, month = map(int, self.month.split("-"))
        following = date(year + month // 12, month % 12 + 1, 1)
        return date(year, month, 1).toordinal(), following.toordinal()


class Engine(Protocol):
    """What is measured."""

    def add(self, batch: Sequence[Made]) -> None: ...
    def finish(self) -> None: ...
    def size(self) -> int: ...
    def ask(self, query: Query) -> int: ...
    def add_one_and_find(self, one: tuple[Article, Version]) -> float: ...
    def close(self) -> None: ...


def day_of(article: Article) -> int:
    return article.published.day.toordinal() if article.published else 0


def size_of(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def median_of(times: list[float]) -> float:
    return sorted(times)[len(times) // 2]


def renamed(one: tuple[Article, Version], turn: int) -> tuple[Article, Version, str]:
    """An article that is new, and the word that finds it."""
    article, version = one
    word = f"zz{turn}unheard"
    name = f"000000ff{turn:08x}"
    return (
        replace(article, id=name),
        replace(version, article_id=name, text=f"{version.text} {word}"),
        word,
    )


def timed_turns(engine: Any, one: tuple[Article, Version]) -> float:
    times = []
    for turn in range(9):
        article, version, word = renamed(one, turn)
        started = time.perf_counter()
        engine.add([(article, version, [])])
        engine.finish()
        found = engine.ask(Query([word]))
        times.append((time.perf_counter() - started) * 1_000)
        assert found == 1, engine
    return median_of(times)


class Ours:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._index = ArticleIndex(folder)
        self._texts = sqlite3.connect(str(folder.with_suffix(".texts")))
        self._texts.execute("create table texts (id text primary key, text text)")

    def add(self, batch: Sequence[Made]) -> None:
        self._index.apply(
            [(article, version) for article, version, _ in batch],
            [(note, article) for article, _, notes in batch for note in notes],
        )
        # What the app has anyway; FTS5 below stores the texts, too.
        rows = ((article.id, version.text) for article, version, _ in batch)
        self._texts.executemany("insert or replace into texts values (?, ?)", rows)
        self._texts.commit()

    def finish(self) -> None:
        self._index.merge()

    def size(self) -> int:
        return size_of(self.folder)

    def forget(self, everything: bool) -> None:
        def clear(snapshot: Any) -> None:
            snapshot.find.cache_clear()
            if everything:
                snapshot.executor._cache.clear()
                for segment in snapshot.segments:
                    segment.alike.cache_clear()

        self._index._read(clear)

    def close(self) -> None:
        self._index.mark_complete()
        self._index.close()

    def ask(self, query: Query) -> int:
        if query.fuzzy:
            queries = [FuzzyTerm(field, query.words[0]) for field in FIELDS]
            docs = self._index._read(lambda snapshot: snapshot.executor.run(Or(queries)).docs)
            return min(len(docs), SHOWN)
        joint = " OR " if query.either else " "
        words = [f'"{word}"' for word in query.words] if query.exact else query.words
        text = joint.join(words)
        if query.phrase:
            text = f'"{text}"'
        if query.month:
            text = f"{text} date:{query.month}"
        parsed = parse_query(text, typing=query.prefix)
        hits = self._index.search(parsed, SHOWN, query.newest).hits
        if query.snippets:
            ids = [hit.article_id for hit in hits]
            marks = ", ".join("?" * len(ids))
            for [content] in self._texts.execute(
                f"select text from texts where id in ({marks})", ids
            ):
                make_snippets(content, find_marks(parsed, content), limit=3)
        if query.facets:
            self._index.facets(parsed)
        return len(hits)

    def add_one_and_find(self, one: tuple[Article, Version]) -> float:
        return timed_turns(self, one)


class Stock:
    """Whoosh as it comes, with our analysis and the same scores."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self._folder = folder
        words = {name: TEXT(analyzer=FoldingAnalyzer(), phrase=True) for name in FIELDS}
        schema = Schema(
            id=ID(stored=True), day=NUMERIC(int, bits=32, signed=False, sortable=True), **words
        )
        self._index = FileIndex.create(FileStorage(str(folder)), schema)
        self._searcher = self._index.searcher()

    def add(self, batch: Sequence[Made]) -> None:
        writer = self._index.writer(limitmb=256)
        writer.compound = False
        for article, version, _ in batch:
            writer.add_document(
                id=article.id,
                title=article.title,
                text=version.text,
                outlet=article.outlet,
                day=day_of(article),
            )
        writer.commit()

    def finish(self) -> None:
        self._searcher.close()
        self._searcher = self._index.searcher()

    def close(self) -> None:
        self._searcher.close()

    def size(self) -> int:
        return size_of(self._folder)

    def ask(self, query: Query) -> int:
        if query.snippets:
            raise NotImplementedError
        parts: list[WhooshQuery] = []
        if query.phrase:
            parts.append(Or([Phrase(field, query.words) for field in FIELDS]))
        else:
            for number, word in enumerate(query.words, start=1):
                kind: Any = Term
                if query.prefix and number == len(query.words):
                    kind = Prefix
                if query.fuzzy:
                    kind = FuzzyTerm
                parts.append(Or([kind(field, word) for field in FIELDS]))
        if query.month:
            first, after = query.days
            parts.append(NumericRange("day", first, after - 1))
        joined = Or(parts) if query.either else And(parts)
        order = {"sortedby": "day", "reverse": True} if query.newest else {}
        return len(list(self._searcher.search(joined, limit=SHOWN, **order)))

    def add_one_and_find(self, one: tuple[Article, Version]) -> float:
        return timed_turns(self, one)


class Fts5:
    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self._folder = folder
        self._base = sqlite3.connect(str(folder / "fts.db"))
        self._base.execute("pragma journal_mode=wal")
        self._base.execute(
            "create virtual table fts using fts5(title, text, outlet, day unindexed,"
            " tokenize='unicode61 remove_diacritics 2')"
        )

    def add(self, batch: Sequence[Made]) -> None:
        rows = (
            (int(article.id[2:], 16), article.title, version.text, article.outlet, day_of(article))
            for article, version, _ in batch
        )
        insert = "insert into fts (rowid, title, text, outlet, day) values (?, ?, ?, ?, ?)"
        for row in rows:
            self._base.execute(insert, row)
        self._base.commit()

    def finish(self) -> None:
        pass

    def close(self) -> None:
        self._base.close()

    def size(self) -> int:
        self._base.execute("pragma wal_checkpoint(truncate)")
        return size_of(self._folder)

    def ask(self, query: Query) -> int:
        if query.fuzzy:
            raise NotImplementedError
        words = [f'"{word}"' for word in query.words]
        if query.prefix:
            words[-1] += "*"
        match = " OR ".join(words) if query.either else " ".join(words)
        if query.phrase:
            match = '"' + " ".join(query.words) + '"'
        what = "rowid, snippet(fts, 1, '[', ']', '…', 30)" if query.snippets else "rowid"
        where, values = "fts match ?", [match]
        if query.month:
            where += " and day >= ? and day < ?"
            values += query.days  # type: ignore[arg-type]
        order = "day desc" if query.newest else "bm25(fts, 3.0, 1.0, 1.0)"
        sql = f"select {what} from fts where {where} order by {order} limit {SHOWN}"
        return len(self._base.execute(sql, values).fetchall())

    def add_one_and_find(self, one: tuple[Article, Version]) -> float:
        return timed_turns(self, one)


class Tantivy:
    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self._folder = folder
        builder = tantivy.SchemaBuilder()
        for name in FIELDS:
            builder.add_text_field(name, stored=False)
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        builder.add_integer_field("day", stored=True, indexed=True, fast=True)
        self._schema = builder.build()
        self._index = tantivy.Index(self._schema, path=str(folder))
        self._writer = self._index.writer(256_000_000, 1)

    def add(self, batch: Sequence[Made]) -> None:
        for article, version, _ in batch:
            document = tantivy.Document(
                id=article.id,
                title=article.title,
                text=version.text,
                outlet=article.outlet,
                day=day_of(article),
            )
            self._writer.add_document(document)
        self._writer.commit()

    def finish(self) -> None:
        self._index.reload()

    def close(self) -> None:
        self._writer.wait_merging_threads()

    def size(self) -> int:
        return size_of(self._folder)

    def ask(self, query: Query) -> int:
        if query.snippets:
            raise NotImplementedError
        make = tantivy.Query
        must, may = tantivy.Occur.Must, tantivy.Occur.Should

        def in_fields(word: str, last: bool) -> Any:
            kinds = []
            for field in FIELDS:
                if query.prefix and last:
                    kind = make.regex_query(self._schema, field, f"{word}.*")
                elif query.fuzzy:
                    kind = make.fuzzy_term_query(self._schema, field, word, distance=1)
                else:
                    kind = make.term_query(self._schema, field, word)
                kinds.append((may, kind))
            return make.boolean_query(kinds)

        if query.phrase:
            words: list[Any] = [word.lower() for word in query.words]
            phrases = [(may, make.phrase_query(self._schema, f, words)) for f in FIELDS]
            parts = [(must, make.boolean_query(phrases))]
        else:
            last = len(query.words) - 1
            occur = may if query.either else must
            parts = [(occur, in_fields(w, at == last)) for at, w in enumerate(query.words)]
        if query.month:
            first, after = query.days
            kind = tantivy.FieldType.Integer
            parts.append((must, make.range_query(self._schema, "day", kind, first, after - 1)))
        order: dict[str, Any] = {"order_by_field": "day"} if query.newest else {}
        searcher = self._index.searcher()
        return len(searcher.search(make.boolean_query(parts), SHOWN, **order).hits)

    def add_one_and_find(self, one: tuple[Article, Version]) -> float:
        return timed_turns(self, one)


ENGINES: dict[str, Any] = {"ours": Ours, "stock": Stock, "fts5": Fts5}
if tantivy is not None:
    ENGINES["tantivy"] = Tantivy
