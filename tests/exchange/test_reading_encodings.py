"""Bytes in the encodings that news texts come in are read as what was written."""

import random
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_reader.exchange.readers import read_bytes
from fact_reader.exchange.readers.decoding import decode
from fact_reader.model import UserError
from fact_reader.model.text import normalise_text

REAL_ARTICLES = Path(__file__).parents[2] / ".." / "shared" / "seeds"

GERMAN = "Über die Länge des Gesprächs äußerte sich das Weiße Haus nicht, so ein Sprecher."
FRENCH = "Le président a rencontré son homologue. « Rien n'a été décidé », a déclaré l'Élysée."
SPANISH = "¿Cuándo se reunirán? El presidente español dijo que mañana habrá una reunión."
CZECH = "Mluvčí řekl, že žádné podrobnosti schůzky nebyly dohodnuty a že příští týden uvidíme."
POLISH = "Rzecznik powiedział, że szczegóły nie są znane, choć źródła temu przeczą."
HUNGARIAN = "Az elnök szerint nem volt megerősítés, az ülést később tűzik ki."
TURKISH = "Cumhurbaşkanı zirvede görüştü. Sözcü, görüşmenin ayrıntılarını açıklamadı."
LITHUANIAN = "Prezidentas susitiko su kolega viršūnių susitikime, pranešė atstovas, žinių nėra."
RUSSIAN = "Песков сказал, что Кремль не получал подтверждений о встрече двух президентов."
GREEK = "Ο πρόεδρος συναντήθηκε με τον ομόλογό του στο περιθώριο της συνόδου κορυφής."
CHINESE = "总统在峰会期间举行了会晤，发言人说。没有透露更多细节。"
JAPANESE = "大統領は首脳会談の合間に会談したと報道官が発表した。詳細は明らかにされていない。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "latin-1"),
        (GERMAN, "cp1252"),
        (GERMAN, "iso-8859-15"),
        (GERMAN, "mac-roman"),
        (FRENCH, "latin-1"),
        (FRENCH, "mac-roman"),
        ("La sœur du président a payé 30 € pour un œuf.", "iso-8859-15"),
        ("La sœur du président a payé 30 € pour un œuf.", "cp1252"),
        (SPANISH, "latin-1"),
        (CZECH, "iso-8859-2"),
        (CZECH, "cp1250"),
        (POLISH, "iso-8859-2"),
        (POLISH, "cp1250"),
        (HUNGARIAN, "iso-8859-2"),
        (TURKISH, "iso-8859-9"),
        (LITHUANIAN, "cp1257"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "iso-8859-5"),
        (GREEK, "cp1253"),
        (GREEK, "iso-8859-7"),
        (CHINESE, "gb18030"),
        (JAPANESE, "shift-jis"),
        (JAPANESE, "euc-jp"),
    ],
)
@pytest.mark.parametrize("repeat", [1, 40])
def test_sentences_in_old_encodings(text: str, encoding: str, repeat: int) -> None:
    written = "\n".join([text] * repeat)
    draft = read_bytes(written.encode(encoding), "old.txt")
    assert draft.text == written
    assert draft.original.decode(draft.encoding) == written
    assert any("does not say how it is encoded" in warning for warning in draft.warnings)


@pytest.mark.parametrize(
    "text",
    [
        "He said “no”.",
        "It’s “true” – he’s sure…",
        "The fee was £20.",
        "Mr Peña met Mr Müller in Malmö, she said – “a café”.",
        "“Quoted from the first letter to the last”",
    ],
)
def test_short_windows_texts_are_not_taken_for_something_exotic(text: str) -> None:
    draft = read_bytes(text.encode("cp1252"), "short.txt")
    assert (draft.text, draft.encoding) == (text, "windows-1252")


@pytest.mark.parametrize(
    "encoding", ["cp1252", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_the_real_articles_in_every_encoding(encoding: str) -> None:
    paths = sorted(REAL_ARTICLES.glob("*.txt"))
    if not paths:
        pytest.skip("the real articles are not beside this checkout")
    for path in paths:
        text = path.read_text("utf-8")
        draft = read_bytes(text.encode(encoding), path.name)
        assert draft.text == text
        assert bool(draft.warnings) == (encoding in ("cp1252", "utf-16-le", "utf-16-be"))


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize(
    "text", ["Hi", "Москва, Кремль.", "Größe: “x”", "会议举行。\n发言人说。\n"]
)
def test_wide_text_without_a_mark(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded is not None
    assert (decoded.text, decoded.encoding, decoded.guessed) == (text, encoding, True)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_text_comes_back_from_utf_8(text: str) -> None:
    stored, _ = normalise_text(text)
    if not re.search("[^\\s\u200b\ufeff]", stored):
        with pytest.raises(UserError, match="empty"):
            read_bytes(text.encode("utf-8"), "any.txt")
        return
    draft = read_bytes(text.encode("utf-8"), "any.txt")
    assert draft.text == stored
    assert draft.encoding in ("utf-8", "utf-8-sig")


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_sentence(data: bytes) -> None:
    try:
        draft = read_bytes(data, "any.txt")
    except UserError:
        return
    assert normalise_text(draft.text)[0] == draft.text
    assert draft.original == data


def test_utf_8_with_a_damaged_place_stays_utf_8() -> None:
    data = (GERMAN * 20).encode("utf-8")
    draft = read_bytes(data + b"\xff " + data, "damaged.txt")
    assert draft.encoding == "utf-8"
    assert draft.text == GERMAN * 20 + "\ufffd " + GERMAN * 20
    assert draft.warnings == ("1 place could not be decoded and shows as \ufffd.",)


def test_utf_8_cut_within_its_last_letter_stays_utf_8() -> None:
    draft = read_bytes("Größe, Höhe, Länge, Fuß".encode()[:-1], "cut.txt")
    assert draft.text == "Größe, Höhe, Länge, Fu\ufffd"


def test_a_replacement_character_in_the_text_is_no_damage() -> None:
    assert read_bytes("a \ufffd b".encode(), "x.txt").warnings == ()


def test_line_ends_and_byte_order_mark_are_normalised() -> None:
    draft = read_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree\n", "x.txt")
    assert draft.text == "one\ntwo\nthree\n"
    assert draft.warnings == ()


def test_dropped_control_characters_are_told() -> None:
    draft = read_bytes(b"A line\x08 with \x07bells and more words to follow", "x.txt")
    assert draft.text == "A line with bells and more words to follow"
    assert draft.warnings == ("2 control characters that are no text left out.",)


def test_lone_surrogates_do_no_harm() -> None:
    wide = read_bytes(b"\xff\xfe" + "A pair, broken: ".encode("utf-16-le") + b"\x00\xd8", "x.txt")
    assert wide.text.startswith("A pair, broken: ")
    wide.text.encode("utf-8")
    narrow = read_bytes(b"A lone surrogate \xed\xa0\x80 in UTF-8", "x.txt")
    narrow.text.encode("utf-8")


def test_guessing_looks_beyond_a_long_plain_beginning() -> None:
    plain = "The White House said nothing. " * 8_000
    draft = read_bytes((plain + CZECH).encode("iso-8859-2"), "long.txt")
    assert draft.text == plain + CZECH


def test_random_bytes_are_no_text() -> None:
    with pytest.raises(UserError, match="binary"):
        read_bytes(random.Random(1).randbytes(5_000), "noise.txt")
