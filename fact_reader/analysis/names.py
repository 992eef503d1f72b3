"""Names of people and outlets, as bylines and mastheads give them."""

import re


def _entries(text: str) -> frozenset[str]:
    """The entries of a list with commas between them."""
    return frozenset(entry.strip() for entry in text.split(","))


_PARTICLES = _entries(
    "al, ap, bin, da, das, de, del, della, den, der, di, do, dos, du, el, ibn, la, le, ten, ter, "
    "van, von, y, zu"
)
_ROLES = _entries(
    "analyst, apprentice, author, bureau, chief, columnist, commentator, contributor, "
    "correspondent, desk, director, editor, editorial, fellow, journalist, manager, newsroom, "
    "officer, president, producer, reporter, reporters, specialist, staff, team, writer, writers"
)
_PRESS = _entries(
    "agency, bulletin, chronicle, courier, dispatch, examiner, express, gazette, globe, guardian, "
    "herald, independent, inquirer, journal, ledger, mail, mercury, messenger, mirror, monitor, "
    "news, newspaper, newswire, observer, post, press, radio, record, review, sentinel, standard, "
    "star, sun, telegraph, television, times, tribune, tv, wire, "
    "afp, ap, bloomberg, dpa, epa, getty, interfax, pool, reuters, tass, upi"
)
# With a word of the press after them, they are furniture or a section of the page.
_SECTION_WORDS = _entries(
    "all, breaking, business, daily, follow, foreign, international, latest, live, local, more, "
    "national, our, read, regional, related, sports, top, trending, uk, us, video, watch, world, "
    "your"
)
# Places of two words and more that stand alone above a date, and are not names of people.
_PLACES = _entries(
    "abu dhabi, addis ababa, baton rouge, buenos aires, cape town, costa rica, czech republic, "
    "da nang, el paso, east jerusalem, european union, hong kong, kuala lumpur, las vegas, "
    "los angeles, mexico city, middle east, new delhi, new jersey, new orleans, new york, "
    "new york city, new zealand, north korea, panama city, porto alegre, rio de janeiro, "
    "saint petersburg, san diego, san francisco, san jose, santa fe, sao paulo, saudi arabia, "
    "south africa, south korea, sri lanka, st petersburg, st. petersburg, tel aviv, "
    "united kingdom, united nations, united states, vatican city, washington dc, "
    "washington d.c., west bank, white house"
)
_GENERIC = re.compile(
    r"(?:our |a )?(?:(?:staff|senior|special|political|diplomatic|foreign) )"
    r"(?:reporters?|writers?|correspondents?)"
    r"|(?:the )?(?:news ?desk|editorial (?:board|team|staff))",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][^\s\d,;:!?()\[\]{}<>|/\\\"“”]*")


def is_person(text: str) -> bool:
    """Two to five capitalised words such as "Harry Cockburn", no place, outlet or job."""
    words = text.split()
    return (
        2 <= len(words) <= 5
        and is_name(text)
        and len(text) <= 60
        and text.lower() not in _PLACES
        and not any(_bare(word) in _ROLES | _PRESS | _SECTION_WORDS for word in words)
    )


def is_name(text: str) -> bool:
    """One to six capitalised words, with particles such as "von" among them."""
    words = text.split()
    if not 1 <= len(words) <= 6 or not all(_WORD.fullmatch(word) for word in words):
        return False
    if text.endswith(".") and not re.search(r"\b[A-Z]\.$|\b[JS]r\.$", text):
        return False
    big = [word for word in words if not word[0].islower()]
    return bool(big) and all(not w[0].islower() or _is_particle(w) for w in words)


def is_generic_byline(text: str) -> bool:
    """A byline that names no person: "Staff Reporter"."""
    return _GENERIC.fullmatch(text) is not None


def has_role(text: str) -> bool:
    """Whether a job of the press is in the words: "Moscow correspondent", "Staff"."""
    return any(_bare(word) in _ROLES for word in text.split())


def is_outlet(text: str) -> bool:
    """A name that ends in a word of the press, such as "The Sample Courier"."""
    words = text.split()
    return (
        2 <= len(words) <= 5
        and is_name(text)
        and _bare(words[-1]) in _PRESS
        and _bare(words[0]) not in _SECTION_WORDS
        and not is_generic_byline(text)
    )


def _is_particle(word: str) -> bool:
    return word in _PARTICLES or "-" in word or "'" in word or "’" in word


def _bare(word: str) -> str:
    return word.lower().strip(".,'’")
