"""How well annotations are carried over: python tests/benchmarks/relocate.py [--show N] [--seed N]

Two sets, each against a gold that is not made with our matcher. *Revisions*: real editors' changes
in ../shared/corpus, the gold a diff of the whole texts by words (difflib). *Edits*: made up by
chance (typing errors, other words, paragraphs moved, added, removed, look-alikes, curled quotes,
decomposed accents, line ends), the gold kept by the edits themselves.

Prints how many passages are right, wrong, asked (ambiguous), or called an orphan though they are
not; and of those that are gone, how many are told. A passage counts as gone when nothing of it is
left, and is left out of the counts when less than half is. Where words of it changed, the right
place is one that shares nine tenths with the gold; the cut at the edge of a change is a matter of
taste, so that `near` counts those that share half.
"""

import argparse
import difflib
import gzip
import json
import random
import re
import time
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from corpus import made_articles

from fact_reader.anchoring.relocating import Relocator
from fact_reader.model.relocation import Relocation, RelocationStatus

REVISIONS = Path(__file__).parents[2].parent / "shared" / "corpus" / "revisions.jsonl.gz"
PASSAGES = 100
EDITED_TEXTS = 200
NOT_RIGHT = ("near", "wrong", "asked", "orphan")
_WORD = re.compile(r"\S+")
_OTHER_WORDS = [
    "officials",
    "said",
    "reports",
    "later",
    "sources",
    "minister",
    "talks",
    "unclear",
    "earlier",
    "statement",
    "agreed",
    "denied",
    "members",
    "figures",
    "capital",
    "evening",
    "partly",
    "abroad",
    "notes",
    "broadly",
]

Span = tuple[int, int]
Chars = list[tuple[str, int | None]]


@dataclass(frozen=True)
class Case:
    """A passage, what the gold says of it, and how much of it is left (0 to 1)."""

    start: int
    end: int
    gold: Span | None
    kept: float
    same: bool


def revisions(pick: random.Random) -> Iterator[tuple[str, str, list[Case]]]:
    """Real pairs, passages of 5 to 60 words, gold by a diff of the words."""
    with gzip.open(REVISIONS, "rt", encoding="utf-8") as file:
        pairs = [json.loads(line) for line in file]
    for pair in pairs:
        before, after = pair["before"], pair["after"]
        old = [match.span() for match in _WORD.finditer(before)]
        new = [match.span() for match in _WORD.finditer(after)]
        blocks = difflib.SequenceMatcher(
            None, [before[a:b] for a, b in old], [after[a:b] for a, b in new], autojunk=False
        ).get_matching_blocks()
        place = {a + step: b + step for a, b, size in blocks for step in range(size)}
        cases = []
        for _ in range(PASSAGES):
            count = pick.randint(5, 60)
            if count > len(old):
                continue
            first = pick.randrange(len(old) - count + 1)
            left = [place[word] for word in range(first, first + count) if word in place]
            gold = (new[left[0]][0], new[left[-1]][1]) if left else None
            same = len(left) == count and left[-1] - left[0] == count - 1
            cases.append(
                Case(old[first][0], old[first + count - 1][1], gold, len(left) / count, same)
            )
        yield before, after, cases


class Edited:
    """A text whose every character knows where it comes from; None if it is new."""

    def __init__(self, text: str) -> None:
        self.before = text
        self.paragraphs: list[Chars] = [
            [(char, match.start() + at) for at, char in enumerate(match.group())]
            for match in re.finditer(r"[^\n]+", text)
        ]

    def edit(self, pick: random.Random) -> None:
        """One edit of a kind chosen by chance."""
        kind = pick.choice(
            ["typo"] * 6 + ["reword"] * 4 + ["move", "insert", "remove", "alike", "copy", "cut"]
        )
        at = pick.randrange(len(self.paragraphs))
        paragraph = self.paragraphs[at]
        if kind in ("typo", "reword"):
            self._change_word(paragraph, pick, kind)
        elif kind == "cut":
            start = pick.randrange(len(paragraph))
            del paragraph[start : start + pick.randint(10, 80)]
            if not paragraph:
                del self.paragraphs[at]
        elif kind == "remove" and len(self.paragraphs) > 3:
            del self.paragraphs[at]
        elif kind == "move":
            self.paragraphs.insert(pick.randrange(len(self.paragraphs)), self.paragraphs.pop(at))
        elif kind in ("alike", "copy"):
            copy: Chars = [(char, None) for char, _ in paragraph]
            if kind == "alike":
                for _ in range(pick.randint(1, 3)):
                    self._change_word(copy, pick, "reword")
            self.paragraphs.insert(pick.randrange(len(self.paragraphs) + 1), copy)
        elif kind == "insert":
            words = " ".join(pick.choices(_OTHER_WORDS, k=pick.randint(8, 40)))
            self.paragraphs.insert(
                pick.randrange(len(self.paragraphs) + 1),
                [(char, None) for char in words.capitalize() + "."],
            )

    @staticmethod
    def _change_word(paragraph: Chars, pick: random.Random, kind: str) -> None:
        spans = [m.span() for m in re.finditer(r"\w{3,}", "".join(char for char, _ in paragraph))]
        if not spans:
            return
        start, end = pick.choice(spans)
        old = paragraph[start:end]
        if kind == "typo":
            at = pick.randrange(len(old) - 1)
            new: Chars = [*old[:at], old[at + 1], old[at], *old[at + 2 :]]
        else:
            # The new word stands where the old one did: its first and last letters say so.
            word = pick.choice(_OTHER_WORDS)
            new = [(char, None) for char in word]
            new[0], new[-1] = (word[0], old[0][1]), (word[-1], old[-1][1])
        paragraph[start:end] = new

    def finish(self, pick: random.Random) -> tuple[str, dict[int, int]]:
        """The text after all edits, and where the old characters are in it."""
        style = pick.choice(["", "curl", "nfd", "crlf"])
        chars: Chars = []
        for number, paragraph in enumerate(self.paragraphs):
            if number:
                chars += [(char, None) for char in ("\r\n\r\n" if style == "crlf" else "\n\n")]
            chars += paragraph
        text: list[str] = []
        place: dict[int, int] = {}
        for char, source in chars:
            if source is not None:
                place[source] = len(text)
            if style == "curl":
                char = {"'": "’", '"': "”"}.get(char, char)
            text += unicodedata.normalize("NFD", char) if style == "nfd" else [char]
        return "".join(text), place


def edits(pick: random.Random) -> Iterator[tuple[str, str, list[Case]]]:
    """Texts with edits of every kind, and passages of 5 to 60 words."""
    for _, version, _ in made_articles(EDITED_TEXTS):
        edited = Edited(version.text)
        for _ in range(pick.randint(1, 12)):
            edited.edit(pick)
        after, place = edited.finish(pick)
        old = [match.span() for match in _WORD.finditer(version.text)]
        cases = []
        for _ in range(PASSAGES // 2):
            count = pick.randint(5, 60)
            if count > len(old):
                continue
            first = pick.randrange(len(old) - count + 1)
            start, end = old[first][0], old[first + count - 1][1]
            visible = [at for at in range(start, end) if not version.text[at].isspace()]
            left = [place[at] for at in visible if at in place]
            gold = (min(left), _past(after, max(left))) if left else None
            # A passage that was torn apart, one paragraph moved away, has no one place.
            order = [place[at] for at in visible if at in place]
            if gold and (gold[1] - gold[0] > 2 * (end - start) + 40 or _is_torn(order)):
                continue
            # One that was copied before it was removed is not gone.
            if gold is None and _plain(version.text[start:end]) in _plain(after):
                continue
            same = gold is not None and _plain(after[slice(*gold)]) == _plain(
                version.text[start:end]
            )
            cases.append(Case(start, end, gold, len(left) / len(visible), same))
        yield version.text, after, cases


def _is_torn(places: list[int]) -> bool:
    """Whether what comes later stands before; two letters that changed places do not count."""
    return any(later < earlier - 9 for earlier, later in pairwise(places))


def _past(text: str, last: int) -> int:
    last += 1
    while last < len(text) and unicodedata.combining(text[last]):
        last += 1
    return last


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFC", text).translate({ord("’"): "'", ord("”"): '"'})
    return " ".join(text.split())


def judge(case: Case, found: Relocation) -> str:
    """What an answer is: right, near, wrong, asked, orphan; for a gone one told, asked, wrong."""
    if found.status is RelocationStatus.AMBIGUOUS:
        return "asked"
    if case.gold is None:
        return "told" if found.start is None else "wrong"
    if found.start is None or found.end is None:
        return "orphan"
    if case.same:
        return "right" if (found.start, found.end) == case.gold else "wrong"
    start, end = case.gold
    shared = min(end, found.end) - max(start, found.start)
    share = shared / (max(end, found.end) - min(start, found.start))
    return "right" if share >= 0.9 else "near" if share >= 0.5 else "wrong"


def measure(
    name: str, texts: Iterator[tuple[str, str, list[Case]]], show: int, told: Collection[str]
) -> None:
    """Judge every passage and print the counts, and `show` of those with a verdict in `told`."""
    counts: Counter[str] = Counter()
    gone: Counter[str] = Counter()
    spent = 0.0
    for before, after, cases in texts:
        started = time.perf_counter()
        relocator = Relocator(before, after)
        found = [relocator.locate(case.start, case.end) for case in cases]
        spent += time.perf_counter() - started
        for case, answer in zip(cases, found, strict=True):
            if 0 < case.kept < 0.5:
                continue
            verdict = judge(case, answer)
            (counts if case.gold else gone)[verdict] += 1
            if verdict in told and show > 0:
                show -= 1
                _show(before, after, case, answer, verdict)
    all_kept, all_gone = sum(counts.values()), sum(gone.values())
    print(f"{name}: {all_kept} passages that are there, {all_gone} that are gone")
    for verdict in ("right", "near", "wrong", "asked", "orphan"):
        print(f"  {verdict:7} {counts[verdict]:6} {counts[verdict] / max(1, all_kept):8.2%}")
    for verdict in ("told", "asked", "wrong"):
        print(f"  gone, {verdict:5} {gone[verdict]:2} {gone[verdict] / max(1, all_gone):8.2%}")
    print(f"  {spent / max(1, all_kept + all_gone) * 1000:.3f} ms each, comparing texts included")


def _show(before: str, after: str, case: Case, found: Relocation, verdict: str) -> None:
    print(f"--- {verdict} ({found.status}, {found.score}; {case.kept:.2f} left)")
    print("passage:", before[case.start : case.end])
    if found.start is not None:
        print("  found:", after[found.start : found.end])
    if case.gold:
        print("   gold:", after[slice(*case.gold)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--show", type=int, default=0, help="print so many that are not right")
    parser.add_argument("--verdict", action="append", help="print such only: wrong, asked ...")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    verdicts = given.verdict or NOT_RIGHT
    if REVISIONS.exists():
        measure("Revisions", revisions(random.Random(given.seed)), given.show, verdicts)
    else:
        print("Revisions: ../shared/corpus is not here")
    measure("Edits", edits(random.Random(given.seed)), given.show, verdicts)


if __name__ == "__main__":
    main()
