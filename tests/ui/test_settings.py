"""What the window remembers: kept between starts, and harmless when it is damaged."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fact_reader.paths import settings_file
from fact_reader.ui.reader.look import TextLook
from fact_reader.ui.settings import WindowSettings


def test_everything_is_there_at_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    first = WindowSettings(tmp_path)
    first.set_theme("dark")
    look = TextLook(150, 120, 0, sans=True, justified=True)
    first.set_look(look)
    first.set_pane_looks([look, TextLook()])
    first.set_flag("show-notes", False)
    first.set_sizes("body", [236, 900, 292])
    first.set_open_articles([("abc", 120), ("", 0)])
    first.set_last_folder(str(tmp_path))
    first.sync()
    again = WindowSettings(tmp_path)
    assert again.theme() == "dark"
    assert again.look() == look
    assert again.pane_looks() == [look, TextLook()]
    assert again.flag("show-notes", True) is False
    assert again.sizes("body") == [236, 900, 292]
    assert again.open_articles() == [("abc", 120), ("", 0)]
    assert again.last_folder() == str(tmp_path)
    assert WindowSettings(tmp_path / "other").open_articles() == []


@pytest.mark.parametrize(
    "damage",
    [
        b"\x00\xff\xfe garbage",
        b"[General]\ntheme=purple\nlook=huge\nsizes-body=no\n",
        b"[General]\ngeometry=@ByteArray(nonsense)\n"
        b'look="{\\"size\\": 99999, \\"width\\": 3, \\"sans\\": 1}"\nsizes-body=["a"]\n',
        b"",
    ],
)
def test_damaged_settings_are_the_defaults(qtbot: QtBot, tmp_path: Path, damage: bytes) -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_bytes(damage)
    settings = WindowSettings(tmp_path)
    assert settings.theme() == "system"
    assert settings.look() in {TextLook(), TextLook(size=300)}
    assert settings.pane_looks() == []
    assert settings.sizes("body") == []
    assert settings.open_articles() == []
    assert settings.flag("show-notes", True) is True
    settings.geometry()
