"""Tables of articles: CSV in its dialects, JSON lines, JSON lists."""

from pathlib import Path

import pytest

from fact_reader.exchange.readers.tables import Table, guessed_columns, read_table
from fact_reader.model import UserError

_ROWS = (
    {"Headline": "Bridge closed", "Body": "The “old” bridge, they said; closed.\nUntil May."},
    {"Headline": "Bridge open", "Body": 'She said "no", twice.'},
)


def _written(path: Path, text: str, encoding: str = "utf-8") -> Table:
    path.write_bytes(text.encode(encoding))
    return read_table(path)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_csv(tmp_path: Path, delimiter: str, encoding: str) -> None:
    lines = [["Headline", "Body"], *[list(row.values()) for row in _ROWS]]
    quoted = [['"' + cell.replace('"', '""') + '"' for cell in line] for line in lines]
    text = "\r\n".join(delimiter.join(line) for line in quoted)
    table = _written(tmp_path / "a.csv", text, encoding)
    assert table.columns == ("Headline", "Body")
    assert table.rows == _ROWS


def test_odd_csv(tmp_path: Path) -> None:
    table = _written(tmp_path / "a.csv", "title,,title\na,b,c\n\nd\n,,\ne,f,g,h\n")
    assert table.columns == ("title", "Column 2", "title (3)")
    assert [row.get("title (3)", "") for row in table.rows] == ["c", "", "g"]


@pytest.mark.parametrize(
    "text",
    [
        '{"title": "A", "text": "B", "author": [{"name": "X"}, {"name": "Y"}]}\n\n{"text": 7}\n',
        '[{"title": "A", "text": "B", "author": ["X", "Y"]}, {"text": 7, "author": null}]',
    ],
)
def test_json(tmp_path: Path, text: str) -> None:
    table = _written(tmp_path / "a.jsonl", text)
    assert table.columns == ("title", "text", "author")
    assert table.rows[0] == {"title": "A", "text": "B", "author": "X; Y"}
    assert table.rows[1]["text"] == "7"


def test_half_a_character_is_left_out(tmp_path: Path) -> None:
    table = _written(tmp_path / "a.jsonl", '{"text": "a\\ud83cb\\u0000c\\r\\nd"}')
    assert table.rows[0]["text"] == "abc\nd"


@pytest.mark.parametrize(
    ("columns", "guessed"),
    [
        (
            ("url", "Publish Date", "headline", "article_body", "source", "Byline", "lang"),
            {
                "url": "url",
                "published": "Publish Date",
                "title": "headline",
                "text": "article_body",
                "outlet": "source",
                "author": "Byline",
                "language": "lang",
            },
        ),
        (("title", "text"), {"title": "title", "text": "text"}),
        (("a", "b"), {"text": "b"}),
    ],
)
def test_columns_are_guessed(columns: tuple[str, ...], guessed: dict[str, str]) -> None:
    row = {column: "x" * number for number, column in enumerate(columns)}
    assert guessed_columns(Table(columns, (row,))) == guessed


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("a.csv", "", "is empty|holds no table"),
        ("a.csv", "title,text\n", "holds no table of articles"),
        ("a.jsonl", "{", "is no sound JSON .line 1."),
        ("a.jsonl", '{"a": 1}\nwords', "is no sound JSON .line 2."),
        ("a.json", "[1, 2]", "its record 1 has no columns"),
        ("a.json", "[" * 50_000, "is no sound JSON"),
        ("a.csv", "a\0b" * 500, "holds no table"),
    ],
)
def test_what_is_no_table(tmp_path: Path, name: str, text: str, words: str) -> None:
    path = tmp_path / name
    path.write_text(text)
    with pytest.raises(UserError, match=words) as caught:
        read_table(path)
    assert str(caught.value).startswith(name)
