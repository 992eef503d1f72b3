"""Killed at any moment, nothing that was reported as saved is lost, and all can be mended."""

import os
import random
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from fact_reader.services import annotating, checking, editing, indexing
from fact_reader.services.library import Library

_CHILD = Path(__file__).with_name("kill_child.py")
_KILLS = int(os.environ.get("FACT_READER_TEST_KILLS", "20"))
_SEED = os.environ.get("FACT_READER_TEST_SEED", "2026")


@dataclass
class _Reported:
    """What the killed processes said: articles, and the last number in each annotation's note."""

    articles: set[str] = field(default_factory=set)
    notes: dict[str, int] = field(default_factory=dict)

    def take(self, line: str) -> None:
        match line.split():
            case ["imported", article_id]:
                self.articles.add(article_id)
            case ["saved", annotation_id, number]:
                self.notes[annotation_id] = int(number)
            case ["deleting", annotation_id]:
                self.notes.pop(annotation_id, None)  # it may be there or not


def _run_and_kill(folder: Path, name: str, reported: _Reported) -> None:
    chance = random.Random(name)
    command = [sys.executable, str(_CHILD), str(folder), name]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for _ in range(chance.randrange(1, 60)):
            line = child.stdout.readline()
            assert line, "the child ended by itself"
            reported.take(line)
        # Not always just after a line: that is, just after something was stored.
        with suppress(subprocess.TimeoutExpired):
            child.wait(chance.random() * 0.03)
        assert child.poll() is None, "the child ended by itself"
        child.kill()
        for line in child.stdout:
            if line.endswith("\n"):
                reported.take(line)


def _assert_all_is_there(library: Library, reported: _Reported, name: str) -> None:
    for annotation_id, number in reported.notes.items():
        stored = annotating.get(library, annotation_id)
        assert stored is not None, f"{name}: {annotation_id} was saved and is gone"
        assert int(stored.note) >= number, f"{name}: {annotation_id} is older than was reported"
        assert stored.labels == ("a", "b"), name
    present = {summary.article.id for summary in editing.summaries(library)}
    assert reported.articles <= present, name


def test_killed_while_annotating_importing_and_indexing(tmp_path: Path) -> None:
    reported = _Reported()
    for kill in range(_KILLS):
        name = f"seed {_SEED}, kill {kill}"
        _run_and_kill(tmp_path, name, reported)
        with Library(tmp_path) as library:
            _assert_all_is_there(library, reported, name)
            indexing.catch_up(library)
            assert checking.problems(library) == [], name
            assert indexing.is_behind(library) == 0, name
    assert len(reported.notes) > _KILLS
    assert len(reported.articles) > _KILLS
