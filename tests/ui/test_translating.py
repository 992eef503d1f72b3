import re
from collections.abc import Iterator
from datetime import date
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from fact_reader.model import PartialDate, UserError
from fact_reader.model.wording import counted_sentence, sentence
from fact_reader.paths import resource
from fact_reader.ui import translating
from fact_reader.ui.translating import counted, mark, told, tr

FORMS = {
    ("{n} texts", ""): "{n} Texte",
    ("Light", "theme"): "Hell",
    ("Light", ""): "Licht",
    ("{name} is empty.", ""): "{name} ist leer.",
    ("the file", ""): "die Datei",
}


class _German(QTranslator):
    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        if (source, n) == ("{n} texts", 1):
            return "{n} Text"
        return FORMS.get((source, disambiguation or ""))

    def isEmpty(self) -> bool:  # noqa: N802
        return False


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    translator = _German()
    translating.install("de")
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)
    translating.install("en")


def test_english_is_what_the_code_says(qapp: QApplication) -> None:
    translating.install("en")
    assert tr("Light", "theme") == "Light"
    assert tr("{name} is empty.", name="a {b}") == "a {b} is empty."
    assert tr("{ as it is }") == "{ as it is }"
    assert [counted("{n} text", "{n} texts", n) for n in (1, 2, 1_240)] == [
        "1 text",
        "2 texts",
        "1,240 texts",
    ]


@pytest.mark.usefixtures("german")
def test_texts_meanings_and_numbers_are_translated() -> None:
    assert tr(mark("Light")) == "Licht"
    assert tr("Light", "theme") == "Hell"
    assert tr("nowhere else") == "nowhere else"
    assert [counted("{n} text", "{n} texts", n) for n in (1, 2, 1_240)] == [
        "1 Text",
        "2 Texte",
        "1.240 Texte",
    ]


@pytest.mark.usefixtures("german")
def test_sentences_from_below_the_window_are_told_with_all_their_parts() -> None:
    error = UserError("{name} is empty.", name=sentence("the file"))
    assert str(error) == "the file is empty."
    assert told(error) == "die Datei ist leer."
    assert told(counted_sentence("{n} text", "{n} texts", 2_000)) == "2.000 Texte"
    assert told("plain {words}") == "plain {words}"


@pytest.mark.usefixtures("german")
def test_dates_and_numbers_follow_the_language_of_the_window() -> None:
    assert translating.number_text(1_240) == "1.240"
    assert told(sentence("{size:g} MB, {share:.0%}", size=2.5, share=0.87)) == "2,5 MB, 87\u00a0%"
    assert told(sentence("{n:,} of {all}", n=1_240, all=2)) == "1.240 of 2"
    assert "Juli" in translating.long_day_text(date(2017, 7, 18))


def test_english_dates_say_just_what_is_known(qapp: QApplication) -> None:
    translating.install("en")
    assert translating.day_text(date(2017, 9, 18)) == "18 Sep 2017"
    assert translating.month_text(date(2017, 9, 1)) == "Sep 2017"
    forms = ("2017", "2017-07", "2017-07-18", "2017-07-18T23:20Z", "2017-07-18T23:20:05+02:00")
    assert [translating.long_date_text(PartialDate.parse(form)) for form in forms] == [
        "2017",
        "July 2017",
        "18 July 2017",
        "18 July 2017, 23:20 UTC",
        "18 July 2017, 23:20:05 +02:00",
    ]


def test_an_unknown_choice_is_the_systems_language(qapp: QApplication) -> None:
    translating.install("tlh")
    assert translating.language() in translating.LANGUAGES
    translating.install("en")


def test_german_has_one_word_for_one_thing() -> None:
    """What a passage is called, and what a tag: the window's main terms."""
    for source, translation in german_texts():
        assert "Einordnung" not in translation, source
        if "passage" in source.lower() and "place" not in source:
            assert not re.search(r"\bStellen?\b", translation), source
        if "ane" in source and re.search(r"\b[Pp]anes?\b", source):
            assert "espalte" in translation or translation == "Ganz", source
        if re.search(r"\b[Ll]abels?\b", source.replace("{label}", "")):
            assert "chlagw" in translation or "label" in translation, source


def german_texts() -> list[tuple[str, str]]:
    """Every text of the window with its translation; the forms for numbers in one."""
    path = resource("translations", "fact_reader_de.ts")
    found = []
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        found.append((message.findtext("source", ""), "".join(translation.itertext())))
    return found
