"""Xapian and Recoll for search.py, where the system's own Python has their modules.

Both answer in a process of that Python; a question and its answer on the pipe add less than 0.1 ms.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from corpus import Made
from search_engines import Query, day_of, size_of, timed_turns

from fact_reader.model import Article, Version

SYSTEM_PYTHON = "/usr/bin/python3"

_ANSWERING = """
import json, sys
for line in sys.stdin:
    name, values = json.loads(line)
    print(json.dumps(globals()[name](*values)), flush=True)
"""

_XAPIAN = """
import sys, xapian
folder = sys.argv[1]
base = xapian.WritableDatabase(folder, xapian.DB_CREATE_OR_OPEN)
maker = xapian.TermGenerator()
parser = xapian.QueryParser()
parser.set_default_op(xapian.Query.OP_AND)
parser.set_database(base)
parser.set_max_expansion(2_000, xapian.Query.WILDCARD_LIMIT_MOST_FREQUENT)
flags = parser.FLAG_BOOLEAN | parser.FLAG_PHRASE | parser.FLAG_WILDCARD | parser.FLAG_PARTIAL

def add(rows):
    for name, title, text, outlet, day in rows:
        document = xapian.Document()
        maker.set_document(document)
        maker.index_text(title, 3)
        maker.increase_termpos()
        maker.index_text(text)
        maker.increase_termpos()
        maker.index_text(outlet)
        document.set_data(text)
        document.add_value(0, xapian.sortable_serialise(day))
        document.add_boolean_term("Q" + name)
        base.replace_document("Q" + name, document)

def finish():
    base.commit()

def ask(text, partial, days, newest, snippets, shown):
    query = parser.parse_query(text, flags if partial else flags & ~parser.FLAG_PARTIAL)
    if days:
        first, last = map(xapian.sortable_serialise, days)
        within = xapian.Query(xapian.Query.OP_VALUE_RANGE, 0, first, last)
        query = xapian.Query(xapian.Query.OP_FILTER, query, within)
    enquire = xapian.Enquire(base)
    enquire.set_query(query)
    if newest:
        enquire.set_sort_by_value(0, True)
    found = enquire.get_mset(0, shown)
    for each in found:
        if snippets:
            found.snippet(each.document.get_data().decode(), 200)
    return found.size()
"""

_RECOLL = """
import sys
from recoll import recoll
base = recoll.connect(confdir=sys.argv[1])

def renew():
    global base
    base.close()
    base = recoll.connect(confdir=sys.argv[1])

def ask(text, newest, snippets, shown):
    query = base.query()
    if newest:
        query.sortby("mtime", ascending=False)
    query.execute(text, stemming=0)
    found = query.fetchmany(shown)
    if snippets:
        for each in found:
            query.makedocabstract(each)
    return len(found)
"""


class _Child:
    """A process that answers calls of its functions."""

    def __init__(self, script: str, folder: Path) -> None:
        self._process = subprocess.Popen(
            [SYSTEM_PYTHON, "-c", script + _ANSWERING, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        )

    def call(self, name: str, *values: object) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([name, values]) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def close(self) -> None:
        self._process.communicate()


def _words(query: Query, either: str) -> str:
    if query.phrase:
        return '"' + " ".join(query.words) + '"'
    return either.join(query.words)


class Xapian:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._child = _Child(_XAPIAN, folder)

    def add(self, batch: Sequence[Made]) -> None:
        for first in range(0, len(batch), 500):
            rows = [
                (article.id, article.title, version.text, article.outlet, day_of(article))
                for article, version, _ in batch[first : first + 500]
            ]
            self._child.call("add", rows)

    def finish(self) -> None:
        self._child.call("finish")

    def size(self) -> int:
        return size_of(self._folder)

    def ask(self, query: Query) -> int:
        if query.facets or query.fuzzy:
            raise NotImplementedError
        text = _words(query, " OR " if query.either else " ")
        days = [query.days[0], query.days[1] - 1] if query.month else None
        found: int = self._child.call(
            "ask", text, query.prefix, days, query.newest, query.snippets, 20
        )
        return found

    def add_one_and_find(self, one: tuple[Article, Version]) -> float:
        return timed_turns(self, one)

    def close(self) -> None:
        self._child.close()


class Recoll:
    """Reads files; their time of change stands for the day of publication."""

    def __init__(self, folder: Path) -> None:
        self._settings, self._files = folder / "settings", folder / "files"
        self._settings.mkdir(parents=True)
        self._files.mkdir()
        (self._settings / "recoll.conf").write_text(
            f"topdirs = {self._files}\nloglevel = 1\nindexstemminglanguages =\n"
        )
        self._child: _Child | None = None

    def add(self, batch: Sequence[Made]) -> None:
        for article, version, _ in batch:
            path = self._files / f"{article.id}.txt"
            path.write_text(f"{version.text}\n{article.outlet}", "utf-8")
            day = date.fromordinal(max(day_of(article), 719_163))
            changed = datetime.combine(day, time(12), UTC).timestamp()
            os.utime(path, (changed, changed))

    def finish(self) -> None:
        command = ["recollindex", "-c", str(self._settings)]
        subprocess.run(command, check=True, capture_output=True)
        if self._child is None:
            self._child = _Child(_RECOLL, self._settings)
        else:
            self._child.call("renew")

    def size(self) -> int:
        return size_of(self._settings)

    def ask(self, query: Query) -> int:
        if query.fuzzy or query.facets or (query.prefix and len(query.words[-1]) < 2):
            raise NotImplementedError
        text = _words(query, " OR " if query.either else " ")
        if query.prefix:
            text += "*"
        if query.month:
            first, after = map(date.fromordinal, query.days)
            text += f" date:{first}/{date.fromordinal(after.toordinal() - 1)}"
        assert self._child is not None
        found: int = self._child.call("ask", text, query.newest, query.snippets, 20)
        return found

    def add_one_and_find(self, one: tuple[Article, Version]) -> float:
        return timed_turns(self, one)

    def close(self) -> None:
        if self._child is not None:
            self._child.close()


def installed() -> dict[str, Any]:
    """Those that can be asked here."""
    found: dict[str, Any] = {}
    for name, module, make in (("xapian", "xapian", Xapian), ("recoll", "recoll.recoll", Recoll)):
        looked = [SYSTEM_PYTHON, "-c", f"import {module}"]
        has_program = name != "recoll" or shutil.which("recollindex")
        if has_program and Path(SYSTEM_PYTHON).exists():
            environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
            done = subprocess.run(looked, capture_output=True, env=environment, check=False)
            if done.returncode == 0:
                found[name] = make
    return found
