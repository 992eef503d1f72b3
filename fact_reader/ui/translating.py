"""The language of the window: every string that a user sees goes through here.

English stands in the code. `tr` translates at the moment of showing; a text that is kept in a
constant is wrapped in `mark` there, and in `tr` where it is shown. `packaging/translations.py`
collects the literals of these calls, and those of `model.wording`, into
`resources/translations/*.ts`, from which Qt's `lrelease` makes the `.qm` files that load here.

Numbers and dates follow the language of the window, not the machine's locale, so that no window
mixes two.
"""

from datetime import date
from functools import lru_cache
from string import Formatter

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTranslator

from fact_reader.model import PartialDate, UserError
from fact_reader.model.wording import Sentence
from fact_reader.paths import resource

CONTEXT = "FactReader"
SYSTEM, ENGLISH = "system", "en"
# Each in its own words, as someone looks for it who can read no other.
LANGUAGES = {ENGLISH: "English", "de": "Deutsch"}


class _State:
    """What is installed: the language, its locale, and the translators, which Qt does not keep."""

    language = ENGLISH
    locale = QLocale(QLocale.Language.English)
    translators: tuple[QTranslator, ...] = ()


def tr(text: str, meaning: str = "", /, **values: object) -> str:
    """`text` in the language of the window, its `{names}` filled in from `values`.

    `meaning` tells apart what is the same word in English ("Light", "theme"). Without values,
    braces stay as they are. Whole numbers are written as the language writes them.
    """
    translated = QCoreApplication.translate(CONTEXT, text, meaning or None)
    return _filled(translated, values) if values else translated


def counted(one: str, many: str, n: int, /, **values: object) -> str:
    """`one` if `n` is 1, else `many`, in the language of the window; `{n}` stands for the number.

    The translation is looked up by `many`, and has as many forms as its language.
    """
    translated = QCoreApplication.translate(CONTEXT, many, None, n)
    if translated == many and n == 1:
        translated = one
    return _filled(translated, {"n": n, **values})


def mark(text: str, meaning: str = "", /) -> str:
    """`text` as it is: tells that a constant is translated where it is shown, by `tr`."""
    return text


def told(words: str | UserError) -> str:
    """A sentence from below the window, in its language; other text as it is."""
    sentence = words.sentence if isinstance(words, UserError) else words
    if not isinstance(sentence, Sentence):
        return sentence
    values = {name: _told_value(value) for name, value in sentence.values.items()}
    if sentence.plural:
        number = values.pop("n")
        assert isinstance(number, int)
        return counted(sentence.template, sentence.plural, number, **values)
    return tr(sentence.template, "", **values)


def number_text(number: int) -> str:
    """A whole number with its thousands apart: "1,240", "1.240"."""
    return _State.locale.toString(number)


def day_text(day: date) -> str:
    """A whole day, short: "18 Jul 2017", "18. Juli 2017"."""
    return _dated(day, tr("d MMM yyyy", "form of a date, as Qt writes it"))


def month_text(day: date) -> str:
    """The month of a day, short: "Jul 2017"."""
    return _dated(day, tr("MMM yyyy", "form of a date, as Qt writes it"))


def long_day_text(day: date) -> str:
    """A whole day in full: "18 July 2017", "18. Juli 2017"."""
    return _dated(day, tr("d MMMM yyyy", "form of a date, as Qt writes it"))


def long_date_text(published: PartialDate) -> str:
    """A date with just what is known: "2017", "July 2017", "18 July 2017, 23:20 UTC"."""
    day, precision = published.day, published.precision
    if precision == "year":
        return str(day.year)
    if precision == "month":
        return _dated(day, tr("MMMM yyyy", "form of a date, as Qt writes it"))
    if precision == "day":
        return long_day_text(day)
    clock_length = len("23:20") if precision == "minute" else len("23:20:05")
    clock, zone = published.iso[11 : 11 + clock_length], published.iso[11 + clock_length :].strip()
    return f"{long_day_text(day)}, {clock} {'UTC' if zone == 'Z' else zone}".rstrip()


def locale() -> QLocale:
    """The locale of the window's language: for sorting, file sizes, and widgets with numbers."""
    return _State.locale


def language() -> str:
    """The language of the window, a key of LANGUAGES."""
    return _State.language


def install(chosen: str) -> None:
    """Let the window speak a language of LANGUAGES, or for SYSTEM the first of the machine's that
    is one of them. What is shown already keeps its words until it is made anew.
    """
    for translator in _State.translators:
        QCoreApplication.removeTranslator(translator)
    _State.translators = ()
    _State.language = chosen if chosen in LANGUAGES else _of_system()
    _State.locale = QLocale(_State.language)
    QLocale.setDefault(_State.locale)
    if _State.language == ENGLISH:
        return
    folders = {
        "fact_reader": str(resource("translations")),
        # The words of Qt's own dialogs and menus.
        "qtbase": QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
    }
    loaded = []
    for name, folder in folders.items():
        translator = QTranslator()
        if translator.load(f"{name}_{_State.language}", folder):
            QCoreApplication.installTranslator(translator)
            loaded.append(translator)
    _State.translators = tuple(loaded)


def _dated(day: date, form: str) -> str:
    return _written(day, form, _State.language)


@lru_cache(4_096)
def _written(day: date, form: str, _language: str) -> str:
    """Lists of ten thousand rows name few days, and Qt takes ten times longer than this."""
    return _State.locale.toString(QDate(day.year, day.month, day.day), form)


def _of_system() -> str:
    for name in QLocale.system().uiLanguages():
        short = name.split("-")[0].split("_")[0]
        if short in LANGUAGES:
            return short
    return ENGLISH


def _told_value(value: object) -> object:
    return told(value) if isinstance(value, Sentence) else value


class _InLanguage(Formatter):
    """Formats whole numbers as the language of the window does."""

    def format_field(self, value: object, format_spec: str) -> str:
        if type(value) is int and format_spec in ("", ","):
            return number_text(value)
        return str(super().format_field(value, format_spec))


_FORMATTER = _InLanguage()


def _filled(template: str, values: dict[str, object]) -> str:
    return _FORMATTER.vformat(template, (), values)
