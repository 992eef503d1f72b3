"""Our segments under Whoosh's ordinary searcher: what the tests hold the executor against."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.codec import base
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, FileIndex
from whoosh.matching import ListMatcher
from whoosh.reading import TermInfo, TermNotFound
from whoosh.util.numeric import byte_to_length

from fact_reader.search.engine.contents import Contents, SegmentEntry
from fact_reader.search.engine.segment import SegmentData
from fact_reader.search.schema import make_schema


class ArrayCodec(base.Codec):
    """Reads segments; they are written by writing.py, not through Whoosh's writer."""

    def __init__(self, data: SegmentData) -> None:
        self._data = data

    def terms_reader(self, storage: Any, segment: Any) -> "ArrayTermsReader":
        """The terms and postings of a segment."""
        return ArrayTermsReader(self._data)

    def per_document_reader(self, storage: Any, segment: Any) -> "ArrayDocumentReader":
        """What is known of single documents."""
        return ArrayDocumentReader(self._data, segment)


class ArraySegment(base.Segment):
    """A segment with the deletions of one commit."""

    def __init__(self, index_name: str, entry: SegmentEntry, data: SegmentData) -> None:
        self.indexname = index_name
        self.segid = entry.name
        self.compound = False
        self._entry = entry
        self._data = data
        self._deleted = set(entry.deleted.tolist())

    def codec(self, **_: Any) -> ArrayCodec:
        """What reads this segment."""
        return ArrayCodec(self._data)

    def segment_id(self) -> str:
        """The name of its file without the ending."""
        return self._entry.name

    def doc_count_all(self) -> int:
        """How many documents there are, deleted ones among them."""
        return self._entry.count

    def deleted_count(self) -> int:
        """How many of them are deleted."""
        return len(self._deleted)

    def deleted_docs(self) -> Iterator[int]:
        """Which of them are deleted."""
        return iter(self._deleted)

    def is_deleted(self, docnum: int) -> bool:
        """Whether a document is deleted."""
        return docnum in self._deleted


class ArrayIndex(FileIndex):
    """One commit as an index of Whoosh, for reading only."""

    def __init__(self, folder: Path, index_name: str, contents: Contents) -> None:
        self.storage = FileStorage(str(folder), readonly=True)
        self.indexname = index_name
        self._schema = make_schema()
        self._segments_of_commit = [
            ArraySegment(index_name, entry, SegmentData(folder, entry))
            for entry in contents.segments
        ]
        self._generation = contents.generation

    def _read_toc(self) -> TOC:
        return TOC(self._schema, list(self._segments_of_commit), self._generation)

    def latest_generation(self) -> int:
        """The commit that this is."""
        return self._generation


class ArrayTermsReader(base.TermsReader):
    """Terms are (field, bytes), fields in order of their names."""

    def __init__(self, data: SegmentData) -> None:
        self._data = data
        self._names = sorted(data.field_names)

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self._data.rank(*term) >= 0

    def indexed_field_names(self) -> Iterable[str]:
        """The fields that have terms."""
        return self._names

    def cursor(self, fieldname: str, fieldobj: Any) -> "ArrayFieldCursor":
        """Walks over the terms of a field."""
        return ArrayFieldCursor(self._data, fieldname, fieldobj)

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """All terms."""
        for name in self._names:
            yield from self._of_field(name, 0)

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """All terms from one on, which need not be there."""
        postings = self._data.postings(fieldname)
        if postings is not None:
            yield from self._of_field(
                fieldname, int(np.searchsorted(postings.term, self._data.place(prefix)))
            )
        for name in self._names:
            if name > fieldname:
                yield from self._of_field(name, 0)

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """All terms with what is known of them."""
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(
        self, fieldname: str, prefix: bytes
    ) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """All terms from one on with what is known of them."""
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """What is known of a term."""
        rank = self._rank(fieldname, text)
        postings = self._data.postings(fieldname)
        assert postings is not None
        docs = postings.docs(rank)
        return TermInfo(
            weight=float(postings.of_terms("cf")[rank]),
            df=len(docs),
            minlength=byte_to_length(int(postings.of_terms("shortest")[rank])),
            maxlength=byte_to_length(int(postings.of_terms("longest")[rank])),
            maxweight=float(postings.of_terms("top")[rank]),
            minid=int(docs[0]),
            maxid=int(docs[-1]),
        )

    def frequency(self, fieldname: str, text: bytes) -> float:
        """How often a term occurs."""
        rank = self._data.rank(fieldname, text)
        postings = self._data.postings(fieldname)
        return 0.0 if rank < 0 or postings is None else float(postings.of_terms("cf")[rank])

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """How many documents have a term."""
        rank = self._data.rank(fieldname, text)
        postings = self._data.postings(fieldname)
        return 0 if rank < 0 or postings is None else int(postings.df[rank])

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> ListMatcher:
        """The postings of a term as Whoosh walks over them."""
        rank = self._rank(fieldname, text)
        postings = self._data.postings(fieldname)
        assert postings is not None
        docs = postings.docs(rank)
        freqs = postings.freqs_of_range(rank, rank + 1)
        values: list[bytes] = [b""] * len(docs)
        if postings.of_terms("places_code")[rank]:
            places = postings.places(rank, rank + 1, freqs)
            values = [
                format_.encode(part.tolist()) for part in np.split(places, np.cumsum(freqs)[:-1])
            ]
        return ListMatcher(
            docs.tolist(),
            [float(freq) for freq in freqs],
            values,
            format_,
            scorer=scorer,
            term=(fieldname, text),
            terminfo=self.term_info(fieldname, text),
        )

    def _rank(self, field: str, text: bytes) -> int:
        rank = self._data.rank(field, text)
        if rank < 0:
            raise TermNotFound(f"No term {field}:{text!r}")
        return rank

    def _of_field(self, name: str, first: int) -> Iterator[tuple[str, bytes]]:
        postings = self._data.postings(name)
        if postings is not None:
            for number in postings.term[first:]:
                yield name, self._data.word(int(number))


class ArrayFieldCursor(base.FieldCursor):
    """A place among the terms of a field."""

    def __init__(self, data: SegmentData, field: str, fieldobj: Any) -> None:
        self._data = data
        self._field = fieldobj
        postings = data.postings(field)
        self._terms = np.zeros(0, dtype=np.uint32) if postings is None else postings.term
        self._at = 0

    def first(self) -> str | None:
        """Go to the first term."""
        self._at = 0
        return self.text()

    def find(self, string: str | bytes) -> str | None:
        """Go to the first term that is not below `string`."""
        wanted = string if isinstance(string, bytes) else self._field.to_bytes(string)
        self._at = int(np.searchsorted(self._terms, self._data.place(wanted)))
        return self.text()

    def next(self) -> str | None:
        """Go to the next term."""
        self._at += 1
        return self.text()

    def text(self) -> str | None:
        """The term here, None behind the last."""
        if not self.is_valid():
            return None
        return str(self._field.from_bytes(self._data.word(int(self._terms[self._at]))))

    def is_valid(self) -> bool:
        """Whether there is a term here."""
        return self._at < len(self._terms)


class ArrayDocumentReader(base.PerDocumentReader):
    """Lengths and deletions; nothing is stored here, SQLite has it."""

    def __init__(self, data: SegmentData, segment: ArraySegment) -> None:
        self._data = data
        self._segment = segment

    def doc_count(self) -> int:
        """How many documents are not deleted."""
        return int(self._segment.doc_count())

    def doc_count_all(self) -> int:
        """How many documents there are."""
        return self._segment.doc_count_all()

    def has_deletions(self) -> bool:
        """Whether any is deleted."""
        return bool(self._segment.has_deletions())

    def is_deleted(self, docnum: int) -> bool:
        """Whether a document is deleted."""
        return self._segment.is_deleted(docnum)

    def deleted_docs(self) -> Iterator[int]:
        """Which documents are deleted."""
        return self._segment.deleted_docs()

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """How many words a field of a document has, as the length byte says."""
        lengths = self._data.lengths(fieldname)
        if lengths is None or not lengths[docnum]:
            return default
        return int(byte_to_length(int(lengths[docnum])))

    def field_length(self, fieldname: str) -> int:
        """How many words a field has in all documents."""
        return self._data.word_counts.get(fieldname, 0)

    def min_field_length(self, fieldname: str) -> int:
        """The length of the shortest."""
        lengths = self._data.lengths(fieldname)
        return 0 if lengths is None else int(byte_to_length(int(lengths.min())))

    def max_field_length(self, fieldname: str) -> int:
        """The length of the longest."""
        lengths = self._data.lengths(fieldname)
        return 0 if lengths is None else int(byte_to_length(int(lengths.max())))

    def stored_fields(self, docnum: int) -> dict[str, Any]:
        """Nothing."""
        return {}
