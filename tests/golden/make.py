"""The selection behind the golden files, and the command that writes them again.

Run `python tests/golden/make.py` after a wanted change of a format, look at what changed, and
commit the files with the code. The texts are invented; identifiers and times are fixed.
"""

import hashlib
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parents[1]))

from fact_reader.exchange.writers import FORMATS, write  # noqa: E402
from fact_reader.model import (  # noqa: E402
    Anchor,
    Annotation,
    Article,
    ArticleWork,
    Link,
    LinkKind,
    PartialDate,
    Placement,
    RelocationStatus,
    Selection,
    Stance,
    Version,
)
from fact_reader.model.text import normalise_text  # noqa: E402

START = datetime(2026, 3, 14, 9, 26, 53, 589793, tzinfo=UTC)

COURIER = """\
Bridge closed for “two months”, says harbour board

By Ada Lindqvist

The Old Harbour Bridge will stay closed until May. Dr. Mira Oyelaran, who heads the harbour \
board, told reporters that “the north cable lost a third of its strands” 🌉 during the storm. \
She gave no date for the first repairs.

The board's own log says less.
It lists one strand as broken, and calls the others “worn”.

- Share this article
"""

COURIER_OLD = COURIER.replace("two months", "two weeks").replace("until May", "until April")

PORT_NEWS = """\
Cable is sound, builder insists

The firm that hung the cables in 1998 rejects the board’s account. “Not one strand is broken,” \
its spokesman said on Tuesday, “and we have offered to show that on the site.” The board had not \
answered by the evening.
"""

ARABIC = """\
أكدت هيئة الميناء إغلاق الجسر حتى شهر مايو. وقالت إن الفحص سيستمر أسبوعين.
"""

CHINESE = """\
港务局确认大桥关闭。局长说：“北侧缆索已经受损，”并表示修复需要两个月。市民可以改乘渡轮。
"""

NOTE = """\
# Not a heading: *the log* and `the quote` differ | see page_4_ of <the log> & the "photos"

1. one strand broken
- "a third" is from the board only, https://example.org/log_(2026)?strand=1&side=north.
    indented, as typed
> Ask for the inspector's report."""

FORMULA = '=HYPERLINK("https://example.org/","click")'

RAW_COURIER = COURIER.replace("\n", "\r\n").encode("cp1252", errors="xmlcharrefreplace")
RAW_COURIER_OLD = COURIER_OLD.encode()
RAW_PORT_NEWS = PORT_NEWS.encode("utf-8-sig")


def sha256(raw: bytes) -> str:
    """The name that the library keeps an original under."""
    return hashlib.sha256(raw).hexdigest()


ORIGINALS = {sha256(raw): raw for raw in (RAW_COURIER, RAW_COURIER_OLD, RAW_PORT_NEWS)}


def selection() -> Selection:
    """Five articles, eight annotations and their links with what makes exports go wrong."""
    ferry = "The ferry runs every ten minutes.\n"
    tide = _work("9", "Tide <tables>", "The bridge | closed *twice* this year.\n")
    outside = _annotation(tide.version, 9, "bridge | closed *twice*", Stance.CLAIM)
    return Selection(
        title="Old Harbour Bridge: who says what",
        scope="articles that match bridge AND (cable OR strand)",
        made=START + timedelta(days=2),
        works=(_courier(), _port_news(), _arabic(), _chinese(), _work("e", "Ferry times", ferry)),
        original_of=ORIGINALS.get,
        links=(
            _link(2, 1, LinkKind.ANSWERS),
            _link(6, 1, LinkKind.ANSWERS, "Jo Ångström"),
            _link(8, 1, LinkKind.SUPPORTS),
            _link(6, 9, LinkKind.ANSWERS),
            _link(1, 4, LinkKind.SUPPORTS),
        ),
        outside={outside.id: (outside, tide.article)},
    )


def _link(source: int, target: int, kind: LinkKind, author: str = "") -> Link:
    return Link(
        id=f"e0000000000000{source}{target}",
        source_id=f"f00000000000000{source}",
        target_id=f"f00000000000000{target}",
        kind=kind,
        created=START + timedelta(minutes=10 * source + target),
        author=author,
    )


def _courier() -> ArticleWork:
    old, new = (
        Version(
            id=f"a00000000000000{number}",
            article_id="a000000000000000",
            number=number,
            text=text,
            sha256=sha256(raw),
            retrieved=START - timedelta(days=9 - 2 * number),
            file_name=f"courier-{number}.txt",
            encoding=encoding,
        )
        for number, text, raw, encoding in (
            (1, COURIER_OLD, RAW_COURIER_OLD, "utf-8"),
            (2, COURIER, RAW_COURIER, "windows-1252"),
        )
    )
    article = Article(
        id="a000000000000000",
        title="Bridge closed for “two months”, says harbour board",
        created=START - timedelta(days=7),
        modified=START,
        outlet="The Sample Courier",
        author="Ada Lindqvist",
        published=PartialDate("2026-03-04T23:20+01:00"),
        language="en",
        url="https://courier.example/2026/bridge?page=1&view=full",
    )
    strands = _annotation(
        new,
        1,
        "“the north cable lost a third of its strands” 🌉",
        Stance.CLAIM,
        note=NOTE,
        speaker="Dr. Mira Oyelaran, harbour board",
        labels=("cable", "numbers; strands", "=1+1"),
        author="Jo Ångström",
    )
    log = _annotation(
        new,
        2,
        "The board's own log says less.\nIt lists one strand as broken",
        Stance.DENIAL,
        note="The log denies what its own board says.\r\nStrange.",
        labels=("cable",),
        modified=START + timedelta(hours=5),
    )
    share = _carried_over(
        _annotation(new, 3, "- Share", Stance.CLAIM, note="Page furniture, tagged by mistake."),
        _annotation(old, 3, "- Share", Stance.CLAIM),
        RelocationStatus.AMBIGUOUS,
    )
    log = _carried_over(
        log, _annotation(old, 2, "own log says less.", Stance.DENIAL), RelocationStatus.ALTERED
    )
    april = _annotation(
        old, 4, "until April", Stance.CLAIM, note="  @check: the date was changed later"
    )
    return ArticleWork(article, (old, new), (april, strands, log, share))


def _carried_over(here: Annotation, origin: Annotation, status: RelocationStatus) -> Annotation:
    """An annotation of an older version as it waits to be reviewed in the newer one."""
    placement = Placement(origin.version_id, origin.anchor, status, 0.8, is_settled=False)
    return replace(here, placement=placement)


def _port_news() -> ArticleWork:
    work = _work("b", "Cable is sound, *builder* insists #", PORT_NEWS, sha256(RAW_PORT_NEWS))
    article = Article(
        id=work.article.id,
        title=work.article.title,
        created=START,
        modified=START,
        outlet="Port | News",
        published=PartialDate("2026-03"),
        language="en",
        url="javascript:alert(1)",
    )
    whole = _annotation(work.version, 5, PORT_NEWS.strip(), Stance.CONFIRMATION, note="-2 + 3 = 1")
    broken = _annotation(
        work.version,
        6,
        "Not one strand is broken",
        Stance.DENIAL,
        note=FORMULA,
        speaker="+44 spokesman <script>alert('x')</script>",
        author="Jo Ångström",
    )
    return ArticleWork(article, work.versions, (whole, broken))


def _arabic() -> ArticleWork:
    work = _work("c", "هيئة الميناء: الجسر مغلق", ARABIC, language="ar")
    closed = _annotation(
        work.version,
        7,
        "إغلاق الجسر حتى شهر مايو",
        Stance.CONFIRMATION,
        note="“until May”, as in 1",
    )
    return ArticleWork(work.article, work.versions, (closed,))


def _chinese() -> ArticleWork:
    work = _work("d", "大桥关闭", CHINESE, language="zh-Hans")
    damaged = _annotation(
        work.version,
        8,
        "“北侧缆索已经受损，”",
        Stance.CONFIRMATION,
        speaker="局长",
        note="＝1＋1 in full-width signs",
    )
    return ArticleWork(work.article, work.versions, (damaged,))


def _work(
    letter: str, title: str, text: str, original: str = "0" * 64, language: str = ""
) -> ArticleWork:
    article = Article(
        id=f"{letter}000000000000000", title=title, created=START, modified=START, language=language
    )
    version = Version(
        id=f"{letter}000000000000001",
        article_id=article.id,
        number=1,
        text=text,
        sha256=original,
        retrieved=START,
    )
    return ArticleWork(article, (version,), ())


def _annotation(
    version: Version,
    number: int,
    exact: str,
    stance: Stance,
    note: str = "",
    speaker: str = "",
    labels: tuple[str, ...] = (),
    author: str = "",
    modified: datetime = START,
) -> Annotation:
    text = version.text
    if normalise_text(text)[0] != text or text.count(exact) != 1:
        raise ValueError(f"the sample text is not as it should be: {exact!r}")
    start = text.index(exact)
    end = start + len(exact)
    anchor = Anchor(exact, text[max(0, start - 32) : start], text[end : end + 32], start, end)
    return Annotation(
        id=f"f00000000000000{number}",
        article_id=version.article_id,
        version_id=version.id,
        anchor=anchor,
        stance=stance,
        created=START,
        modified=modified,
        note=note,
        speaker=speaker,
        labels=labels,
        author=author,
    )


def main() -> None:
    """Write every format's golden file."""
    for format in FORMATS.values():
        path = FOLDER / f"bridge{format.suffix}"
        write(selection(), format.name, path)
        print(path.name)


if __name__ == "__main__":
    main()
