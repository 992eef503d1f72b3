"""The list follows the database in slices; at the end it shows all, and nothing twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fact_reader.services import editing, importing
from fact_reader.services.library import Library
from fact_reader.ui import listing as listing_module
from fact_reader.ui import theme
from fact_reader.ui.listing import Listing
from fact_reader.ui.panels.library_panel import LibraryPanel


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library") as opened:
        for number in range(90):
            importing.import_text(opened, f"Story {number}\n\nWater was released {number} times.")
        yield opened


@pytest.fixture
def panel(qtbot: QtBot) -> LibraryPanel:
    made = LibraryPanel(theme.LIGHT)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def listing(library: Library, panel: LibraryPanel) -> Iterator[Listing]:
    made = Listing(library, panel)
    yield made
    made.close()


def test_all_articles_are_listed(
    library: Library, panel: LibraryPanel, listing: Listing, qtbot: QtBot
) -> None:
    panel.set_articles(editing.first_summaries(library, 10))
    with qtbot.waitSignal(listing.all_listed):
        listing.show_all()
        # Meanwhile some are asked for, and one is taken away.
        ids = [one.article.id for one in editing.summaries(library)]
        editing.remove(library, ids[:1])
        panel.remove_articles(ids[:1])
        listing.refresh(ids[5:60])
    assert sorted(panel.articles.ids()) == sorted(ids[1:])
    assert panel.articles.total == 89


def test_growing_is_told_with_what_is_shown_so_far(
    panel: LibraryPanel, listing: Listing, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A slice is a portion or few, and is shown.
    monkeypatch.setattr(listing_module, "_SHOW_EVERY_MS", 0)
    monkeypatch.setattr(listing_module, "_SLICE_MS", 0)
    monkeypatch.setattr(listing_module, "_PORTION", 10)
    totals: list[int] = []
    listing.grown.connect(lambda: totals.append(panel.articles.total))
    with qtbot.waitSignal(listing.all_listed):
        listing.show_all()
    assert totals == sorted(totals)
    assert 0 < totals[0] < panel.articles.total == 90


def test_few_articles_are_listed_at_once_and_many_soon(
    library: Library, panel: LibraryPanel, listing: Listing, qtbot: QtBot
) -> None:
    ids = [one.article.id for one in editing.summaries(library)]
    listing.refresh(ids[:3])
    assert panel.articles.total == 3
    with qtbot.assertNotEmitted(listing.all_listed), qtbot.waitSignal(listing.completed):
        listing.refresh([*ids, "removed long ago"])
        assert panel.articles.rowCount() == 3
    assert panel.articles.rowCount() == 90


def test_what_cannot_be_read_is_told(
    library: Library, panel: LibraryPanel, listing: Listing, qtbot: QtBot
) -> None:
    with library.database.writing() as connection:
        connection.execute("PRAGMA writable_schema = ON")
    listing.show_all()
    path = library.database.path
    library.database.close()
    library.database = type(library.database)(path)
    for each in path.parent.glob(f"{path.name}-*"):
        each.unlink()
    path.write_bytes(b"no database any more" * 500)
    with qtbot.waitSignal(listing.failed) as failed:
        pass
    assert "could not be read" in failed.args[0]
