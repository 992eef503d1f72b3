"""The language of a text is told where it is clear."""

import pytest

from fact_reader.analysis.languages import detect_language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mayor said on Monday that the old bridge will stay closed until May. "),
        ("de", "Die Bürgermeisterin sagte am Montag, die alte Brücke bleibe bis Mai gesperrt. "),
        ("fr", "La maire a déclaré lundi que le vieux pont resterait fermé jusqu'en mai. "),
        ("es", "La alcaldesa dijo el lunes que el viejo puente seguirá cerrado hasta mayo. "),
        ("ru", "Мэр заявила в понедельник, что старый мост останется закрытым до мая. "),
        ("uk", "Мерка заявила в понеділок, що старий міст залишиться закритим до травня. "),
        ("ar", "قالت رئيسة البلدية يوم الاثنين إن الجسر القديم سيبقى مغلقا حتى شهر مايو. "),
        ("zh", "市长周一表示，这座旧桥将关闭至五月底。"),
    ],
)
def test_languages(language: str, text: str) -> None:
    assert detect_language(text * 6) == language


@pytest.mark.parametrize("text", ["", "Too short to say.", "1234567890 " * 50, "😀" * 200])
def test_what_is_not_clear_stays_open(text: str) -> None:
    assert detect_language(text) == ""
