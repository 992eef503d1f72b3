"""Bring the translations up to date: python3 packaging/dev.py translate [LANGUAGE ...].

Collects what the window says from the literals in `fact_reader`, merges it into each
`resources/translations/fact_reader_*.ts` (what is there keeps its translation, what is gone is
dropped), says what is not translated yet, and lets Qt's `lrelease` make the `.qm` files. A
LANGUAGE, such as "fr", gets a file if it has none.

Qt's own `lupdate` takes the context of a text from the class that it stands in, which a function
of a module does not have; the files are in its format, and Qt Linguist edits them.
"""

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "FactReader"

# The functions whose first literals are texts: how many of them, and whether a meaning follows.
_ONE_TEXT = ("tr", "mark", "sentence", "UserError")
_ONE_AND_MANY = ("counted", "counted_sentence")
_WITH_MEANING = ("tr", "mark")
# Here they are made, and pass on what others say.
_PASSING_ON = ("translating.py", "wording.py")
# The command line stays English, and nothing of it is shown in the window.
_ENGLISH = "cli"


class Text(NamedTuple):
    """A text to translate: `source`, what tells it from the same word elsewhere, and, where
    something is counted, the words for one."""

    source: str
    meaning: str = ""
    one: str = ""


class NotLiteralError(ValueError):
    """A call from which no text can be collected."""


def collect(folder: Path) -> dict[Text, list[str]]:
    """All texts below a folder of Python files, each with the files that it stands in."""
    found: dict[Text, list[str]] = {}
    for path in sorted(folder.rglob("*.py")):
        if path.relative_to(folder).parts[0] == _ENGLISH:
            continue
        name = path.relative_to(folder.parent).as_posix()
        for text in _texts_of(path, name):
            files = found.setdefault(text, [])
            if name not in files:
                files.append(name)
    return found


def _texts_of(path: Path, name: str) -> Iterator[Text]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        function = node.func
        called = function.id if isinstance(function, ast.Name) else ""
        if called in _ONE_AND_MANY:
            values = [_literal(one) for one in node.args[:2]]
            if len(values) == 2 and all(isinstance(v, str) for v in values):
                yield Text(str(values[1]), "", str(values[0]))
            elif path.name not in _PASSING_ON:
                raise NotLiteralError(f"{name}:{node.lineno}: {called} wants two literals")
        elif called in _ONE_TEXT and node.args:
            source = _literal(node.args[0])
            meaning: object = ""
            if called in _WITH_MEANING and len(node.args) > 1:
                meaning = _literal(node.args[1])
            if isinstance(source, str) and source and isinstance(meaning, str):
                yield Text(source, meaning)
            # `tr(NAME)` shows a constant that `mark` wraps; other functions take literals alone.
            elif isinstance(node.args[0], ast.JoinedStr):
                raise NotLiteralError(
                    f"{name}:{node.lineno}: {called} cannot translate an f-string"
                )


def _literal(node: ast.expr) -> object:
    return node.value if isinstance(node, ast.Constant) else None


class Catalogue:
    """One .ts file. Attributes: `path`, `language`, and `translations`: for each text its forms,
    one unless something is counted, or none while it is not translated."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.language = path.stem.removeprefix("fact_reader_")
        self.translations: dict[Text, tuple[str, ...]] = {}
        if not path.exists():
            return
        for message in ET.parse(path).getroot().iter("message"):
            source = message.findtext("source") or ""
            one = message.findtext("extracomment") or ""
            text = Text(source, message.findtext("comment") or "", one.removeprefix("One: "))
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")]
            self.translations[text] = tuple(forms) or (translation.text or "",)

    def missing(self, texts: dict[Text, list[str]]) -> list[Text]:
        """The texts that have no translation."""
        return [text for text in texts if not self.translations.get(text)]

    def write(self, texts: dict[Text, list[str]]) -> None:
        """Write the file anew with just these texts, in the order of source files."""
        root = ET.Element("TS", version="2.1", language=self.language, sourcelanguage="en")
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = CONTEXT
        for text in sorted(texts, key=lambda text: (texts[text][0], text)):
            attributes = {"numerus": "yes"} if text.one else {}
            message = ET.SubElement(context, "message", attributes)
            ET.SubElement(message, "location", filename=texts[text][0])
            ET.SubElement(message, "source").text = text.source
            if text.meaning:
                ET.SubElement(message, "comment").text = text.meaning
            if text.one:
                ET.SubElement(message, "extracomment").text = f"One: {text.one}"
            forms = self.translations.get(text, ())
            translation = ET.SubElement(message, "translation")
            if not forms:
                translation.set("type", "unfinished")
            if text.one:
                for form in forms:
                    ET.SubElement(translation, "numerusform").text = form
            elif forms:
                translation.text = forms[0]
        ET.indent(root, " ")
        body = ET.tostring(root, encoding="unicode")
        self.path.write_text(
            f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n',
            encoding="utf-8",
            newline="\n",
        )


def release(source: Path, target: Path) -> None:
    """Let lrelease make a .qm file. RuntimeError with its words if it cannot."""
    import PySide6

    folder = Path(PySide6.__file__).parent
    program = next(path for path in (folder / "lrelease", folder / "lrelease.exe") if path.exists())
    done = subprocess.run(
        [str(program), "-silent", str(source), "-qm", str(target)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(done.stderr or done.stdout)


def main(languages: Sequence[str] = ()) -> int:
    """Update all files, those of `languages` included; the exit code is 1 while something is not
    translated."""
    texts = collect(ROOT / "fact_reader")
    is_whole = True
    wanted = {FOLDER / f"fact_reader_{language}.ts" for language in languages}
    for path in sorted(wanted | set(FOLDER.glob("fact_reader_*.ts"))):
        catalogue = Catalogue(path)
        missing = catalogue.missing(texts)
        catalogue.write(texts)
        release(path, path.with_suffix(".qm"))
        print(f"{path.name}: {len(texts)} texts, {len(missing)} not translated")
        for text in missing:
            print(f"  {texts[text][0]}: {text.source!r}")
        is_whole = is_whole and not missing
    return 0 if is_whole else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
