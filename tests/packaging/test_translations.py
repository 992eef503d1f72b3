"""Collecting what the window says, and that every language says all of it."""

import re
from functools import cache
from pathlib import Path

import pytest
import translations
from translations import FOLDER, ROOT, Catalogue, NotLiteralError, Text, collect, release

_LANGUAGES = sorted(FOLDER.glob("fact_reader_*.ts"))


def _tree(folder: Path, **files: str) -> Path:
    package = folder / "package"
    for name, code in files.items():
        path = package / f"{name.replace('__', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(code, "utf-8")
    return package


def test_literals_are_collected_with_where_they_stand(tmp_path: Path) -> None:
    package = _tree(
        tmp_path,
        a='tr("Open"); mark("Light", "theme"); tr("Light"); tr(CONSTANT); other("Nothing")',
        b="""
def f(name):
    raise UserError(
        "{name} is empty: "
        "choose another.",
        name=name,
    )
x = sentence("the file"), tr("Open"), tr("")
""",
        ui__c='counted("{n} file", "{n} files", 3); counted_sentence("{n} of it", "{n} of us", n)',
        cli__d='UserError("Only printed."); UserError(f"Only {printed}.")',
    )
    assert collect(package) == {
        Text("Open"): ["package/a.py", "package/b.py"],
        Text("Light", "theme"): ["package/a.py"],
        Text("Light"): ["package/a.py"],
        Text("{name} is empty: choose another."): ["package/b.py"],
        Text("the file"): ["package/b.py"],
        Text("{n} files", "", "{n} file"): ["package/ui/c.py"],
        Text("{n} of us", "", "{n} of it"): ["package/ui/c.py"],
    }


@pytest.mark.parametrize(
    "code",
    [
        'tr(f"{name} is empty.")',
        'UserError(f"{name} is empty.")',
        'sentence("All of " f"{name}")',
        'counted("{n} file", many, 3)',
        'counted_sentence(f"{n} file", f"{n} files", n)',
    ],
)
def test_what_cannot_be_collected_is_refused_with_its_place(tmp_path: Path, code: str) -> None:
    with pytest.raises(NotLiteralError, match=r"package/a\.py:2: "):
        collect(_tree(tmp_path, a=f"\n{code}\n"))


_ODD = Text('<b>“{name}”</b> & "more"\nin two lines ')
_MANY = Text("{n} files", "", "{n} file")
_THEME, _WEIGHT = Text("Light", "theme"), Text("Light")


def _write(path: Path, texts: dict[Text, tuple[str, ...]]) -> None:
    catalogue = Catalogue(path)
    catalogue.translations.update(texts)
    catalogue.write({text: ["package/a.py"] for text in texts})


def test_merging_keeps_translations_and_drops_what_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "fact_reader_de.ts"
    kept = {
        _ODD: ('<b>„{name}“</b> & "mehr"\nin zwei Zeilen ',),
        _MANY: ("{n} Datei", "{n} Dateien"),
        _THEME: ("Hell",),
        _WEIGHT: ("Leicht",),
    }
    _write(path, {**kept, Text("Gone"): ("Weg",)})
    merged = Catalogue(path)
    assert merged.language == "de"
    assert merged.translations == {**kept, Text("Gone"): ("Weg",)}
    texts = {text: ["package/b.py"] for text in (*kept, Text("New"))}
    assert merged.missing(texts) == [Text("New")]
    merged.write(texts)
    again = Catalogue(path)
    assert again.translations == kept
    assert again.missing(texts) == [Text("New")]
    before = path.read_bytes()
    again.write(texts)
    assert path.read_bytes() == before, "where nothing is new, nothing changes"


def test_words_for_one_that_changed_are_translated_anew(tmp_path: Path) -> None:
    path = tmp_path / "fact_reader_de.ts"
    _write(path, {_MANY: ("{n} Datei", "{n} Dateien")})
    changed = Text("{n} files", "", "a single file")
    assert Catalogue(path).missing({changed: ["package/a.py"]}) == [changed]


def test_main_says_what_is_missing_and_makes_what_the_window_loads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "fact_reader").mkdir()
    (tmp_path / "fact_reader" / "a.py").write_text('tr("Open"); tr("Close")', "utf-8")
    path = tmp_path / "fact_reader_de.ts"
    _write(path, {Text("Open"): ("Öffnen",)})
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    assert translations.main() == 1
    assert "2 texts, 1 not translated\n  fact_reader/a.py: 'Close'" in capsys.readouterr().out
    assert path.with_suffix(".qm").stat().st_size > 0
    _write(path, {Text("Open"): ("Öffnen",), Text("Close"): ("Schließen",)})
    assert translations.main() == 0


def test_a_new_language_begins_with_all_texts_and_no_translation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fact_reader").mkdir()
    (tmp_path / "fact_reader" / "a.py").write_text('tr("Open"); counted("{n} a", "{n} b", 1)')
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    assert translations.main(["fr"]) == 1
    made = Catalogue(tmp_path / "fact_reader_fr.ts")
    assert (made.language, made.translations) == ("fr", {})
    assert (tmp_path / "fact_reader_fr.ts").read_text("utf-8").count('type="unfinished"') == 2


# The languages that are shipped


@cache
def _texts() -> dict[Text, list[str]]:
    return collect(ROOT / "fact_reader")


def _names(words: str) -> set[str]:
    return set(re.findall(r"\{(\w+)[^{}]*\}", words))


def _mnemonics(words: str) -> int:
    return len(re.findall(r"&(?=[^\s&])", words.replace("&&", "")))


@pytest.mark.parametrize("path", _LANGUAGES, ids=lambda path: path.stem)
def test_a_language_has_all_texts_and_no_others(path: Path) -> None:
    catalogue = Catalogue(path)
    assert catalogue.missing(_texts()) == []
    assert set(catalogue.translations) == set(_texts())


@pytest.mark.parametrize("path", _LANGUAGES, ids=lambda path: path.stem)
def test_values_and_mnemonics_of_translations_are_those_of_the_source(path: Path) -> None:
    wrong = []
    for text, forms in Catalogue(path).translations.items():
        for number, form in enumerate(forms):
            source = text.one if text.one and number == 0 else text.source
            if (_names(form), _mnemonics(form)) != (_names(source), _mnemonics(source)):
                wrong.append((source, form))
    assert wrong == []


@pytest.mark.parametrize("path", _LANGUAGES, ids=lambda path: path.stem)
def test_what_the_window_loads_is_made_of_the_file_as_it_is_now(path: Path, tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    release(path, made)
    assert path.with_suffix(".qm").read_bytes() == made.read_bytes()
