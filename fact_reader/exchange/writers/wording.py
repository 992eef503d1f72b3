"""The words that the reports share: dates, stances, counts, and the lines of a note."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from fact_reader.model import (
    Annotation,
    Article,
    ArticleWork,
    LinkedPassage,
    LinkKind,
    PartialDate,
    RelocationStatus,
    Selection,
    Stance,
    Version,
)
from fact_reader.model.text import normalise_text, quoted

# Not from the locale: the same selection gives the same bytes everywhere.
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

SINGULAR = {
    Stance.CLAIM: "Claim",
    Stance.DENIAL: "Denial",
    Stance.CONFIRMATION: "Confirmation",
}
PLURAL = {
    Stance.CLAIM: "Claims",
    Stance.DENIAL: "Denials",
    Stance.CONFIRMATION: "Confirmations",
}

_LINKED = {
    (LinkKind.ANSWERS, True): "Answers",
    (LinkKind.ANSWERS, False): "Answered by",
    (LinkKind.SUPPORTS, True): "Supports",
    (LinkKind.SUPPORTS, False): "Supported by",
}
_LONGEST_LINKED_QUOTE = 160

_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"'`“”‘’«»]+", re.IGNORECASE)
_NOT_AT_ITS_END = ".,;:!?)]}*_"


@dataclass(frozen=True, slots=True)
class Marked:
    """An annotation in a report, with the label that the report gives it, such as "Claim 2.1"."""

    label: str
    annotation: Annotation


def one_line(text: str) -> str:
    """`text` without line breaks, control characters and needless spaces, for a heading."""
    return " ".join(normalise_text(text)[0].split())


def report_title(selection: Selection) -> str:
    """The heading of a report, never empty."""
    return one_line(selection.title) or "Fact Reader report"


def article_title(article: Article) -> str:
    """The title of an article, never empty."""
    return one_line(article.title) or "Article without a title"


def iso_time(time: datetime) -> str:
    """A time as ISO 8601 in UTC, such as "2017-07-18T22:20:00Z"."""
    return time.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def time_in_words(time: datetime) -> str:
    """A time for people, such as "18 July 2017, 22:20 UTC"."""
    utc = time.astimezone(UTC)
    return f"{utc.day} {_MONTHS[utc.month - 1]} {utc.year}, {utc:%H:%M} UTC"


def date_in_words(date: PartialDate) -> str:
    """A date for people with just what is known: "2017", "July 2017", "18 July 2017, 23:20 UTC"."""
    day, precision = date.day, date.precision
    if precision == "year":
        return str(day.year)
    if precision == "month":
        return f"{_MONTHS[day.month - 1]} {day.year}"
    words = f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    if precision == "day":
        return words
    clock_length = len("23:20") if precision == "minute" else len("23:20:05")
    clock, zone = date.iso[11 : 11 + clock_length], date.iso[11 + clock_length :].strip()
    return f"{words}, {clock} {'UTC' if zone == 'Z' else zone}".rstrip()


def source_parts(article: Article) -> list[str]:
    """What is known of outlet, author and date, in this order, as plain lines."""
    published = date_in_words(article.published) if article.published else ""
    return [
        part for part in (one_line(article.outlet), one_line(article.author), published) if part
    ]


def counted(number: int, thing: str) -> str:
    """ "1 article", "2 articles"."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def summary_line(selection: Selection) -> str:
    """How much the selection holds, such as "5 articles, 3 of them annotated, 12 annotations"."""
    annotated = sum(bool(work.annotations) for work in selection.works)
    total = sum(len(work.annotations) for work in selection.works)
    articles = counted(len(selection.works), "article")
    if 0 < annotated < len(selection.works):
        articles += f", {annotated:,} of them annotated"
    return f"{articles}, {counted(total, 'annotation')}"


def tally(work: ArticleWork) -> dict[Stance, int]:
    """How many annotations of each stance an article has, zeros included."""
    counts = dict.fromkeys(Stance, 0)
    for annotation in work.annotations:
        counts[annotation.stance] += 1
    return counts


def by_stance(work: ArticleWork, number: int) -> Iterator[tuple[Stance, list[Marked]]]:
    """The annotations of the article with that `number` in the report, those of a stance together,
    each with its label."""
    for stance in Stance:
        annotations = [each for each in work.annotations if each.stance is stance]
        if annotations:
            yield (
                stance,
                [
                    Marked(f"{SINGULAR[stance]} {number}.{count}", annotation)
                    for count, annotation in enumerate(annotations, 1)
                ],
            )


def labels_of(annotated: Iterable[ArticleWork]) -> dict[str, str]:
    """The label that a report gives each annotation of these articles, by the annotation's id."""
    return {
        marked.annotation.id: marked.label
        for number, work in enumerate(annotated, 1)
        for _, group in by_stance(work, number)
        for marked in group
    }


def linked_as(passage: LinkedPassage) -> str:
    """What the annotation at hand is to the passage: "Answers", "Supported by"."""
    return _LINKED[passage.link.kind, passage.is_target]


def linked_quote(passage: LinkedPassage) -> str:
    """A linked passage on one line, in quotation marks, long ones cut at a word."""
    quote = one_line(passage.annotation.anchor.exact)
    if len(quote) > _LONGEST_LINKED_QUOTE:
        quote = quote[:_LONGEST_LINKED_QUOTE].rpartition(" ")[0] or quote[:_LONGEST_LINKED_QUOTE]
        quote = f"{quote.rstrip(' ,;:')}…"
    return quoted(quote)


def linked_source(passage: LinkedPassage) -> str:
    """Where a linked passage stands: "Outlet, 18 July 2017", or the title without an outlet."""
    article = passage.article
    name = one_line(article.outlet) or article_title(article)
    if article.published is None:
        return name
    # To the day: the time stands at the article itself.
    return f"{name}, {date_in_words(PartialDate(article.published.iso[:10]))}"


def version_of(work: ArticleWork, annotation: Annotation) -> Version:
    """The version that an annotation was made on, which need not be the current one."""
    return {version.id: version for version in work.versions}[annotation.version_id]


def version_remark(work: ArticleWork, annotation: Annotation) -> str:
    """Says so where an annotation was made on a version that is not the current one, else empty."""
    if annotation.version_id == work.version.id:
        return ""
    version = version_of(work, annotation)
    return (
        f"Version {version.number} of {work.version.number},"
        f" retrieved {time_in_words(version.retrieved)}; the article has changed since"
    )


_FOUND_AGAIN = {
    RelocationStatus.EXACT: "the passage is where it was",
    RelocationStatus.MOVED: "the passage stands in another place",
    RelocationStatus.ALTERED: "the words have changed",
    RelocationStatus.AMBIGUOUS: "the passage fits in several places",
    RelocationStatus.ORPHAN: "the passage is gone",
}


def placement_remark(annotation: Annotation) -> str:
    """Says so where a passage is not certain, not the same or not there in the version that it is
    shown in; else empty."""
    placement = annotation.placement
    if placement is None:
        return ""
    same_words = placement.origin.exact == annotation.anchor.exact
    if annotation.is_placed and same_words:
        return ""
    remark = f"Since it was marked {_FOUND_AGAIN[placement.status]}"
    if not same_words:
        remark += f"; marked were the words {quoted(one_line(placement.origin.exact))}"
    return remark if placement.is_settled else f"Not reviewed yet. {remark}"


def marked_by(annotation: Annotation) -> str:
    """Who marked the passage and when, and when it was last changed if that was later."""
    author = one_line(annotation.author)
    made = time_in_words(annotation.created)
    changed = time_in_words(annotation.modified)
    words = f"Marked by {author}, {made}" if author else f"Marked {made}"
    return words if changed == made else f"{words}; changed {changed}"


def shown_labels(annotation: Annotation) -> list[str]:
    """The labels that have anything to show."""
    return [line for label in annotation.labels if (line := one_line(label))]


def note_paragraphs(note: str) -> list[list[str]]:
    """The lines of a note, grouped into paragraphs by the empty lines between them."""
    paragraphs: list[list[str]] = [[]]
    for line in normalise_text(note)[0].strip().split("\n"):
        if line.strip():
            paragraphs[-1].append(line.rstrip())
        elif paragraphs[-1]:
            paragraphs.append([])
    return [lines for lines in paragraphs if lines]


def is_web_address(text: str) -> bool:
    """Whether a report may make a link of `text`: only http and https, nothing that could run."""
    return _WEB_ADDRESS.fullmatch(text) is not None


def split_at_addresses(text: str) -> Iterator[tuple[str, bool]]:
    """The pieces of `text`, each with whether it is a web address."""
    last = 0
    for match in _WEB_ADDRESS.finditer(text):
        address = _without_punctuation(match.group())
        if not is_web_address(address):
            continue
        yield text[last : match.start()], False
        yield address, True
        last = match.start() + len(address)
    yield text[last:], False


def _without_punctuation(address: str) -> str:
    """An address without the full stop of its sentence or the bracket that it stands in."""
    while address[-1] in _NOT_AT_ITS_END:
        if address[-1] == ")" and address.count("(") >= address.count(")"):
            break
        address = address[:-1]
    return address
