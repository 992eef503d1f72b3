"""What the user says of a line counts, can be taken back, and is about one version only."""

import pytest

from fact_reader.model import UserError
from fact_reader.model.furniture import Furniture, FurnitureReason
from fact_reader.services import editing, furniture, importing
from fact_reader.services.library import Library

TEXT = "The bridge\n\n" + "The council said that the bridge will close. " * 5 + "\n\nLeave a Reply"
BODY = (0, len("The bridge"))
LEAVE = (TEXT.index("Leave"), len(TEXT))


@pytest.fixture
def version_id(library: Library) -> str:
    importing.import_text(library, TEXT)
    [summary] = editing.summaries(library)
    return summary.version_id


def spans(library: Library, version_id: str) -> list[tuple[int, int]]:
    found = furniture.corrected(furniture.find(TEXT), furniture.choices(library, version_id))
    return [(one.start, one.end) for one in found]


def test_choices_correct_what_is_found(library: Library, version_id: str) -> None:
    assert spans(library, version_id) == [LEAVE]
    changes = furniture.choose(library, version_id, {BODY: True, LEAVE: False})
    assert len(changes.articles) == 1
    assert spans(library, version_id) == [BODY]
    furniture.choose(library, version_id, {LEAVE: True})
    assert spans(library, version_id) == [BODY, LEAVE]
    furniture.choose(library, version_id, {BODY: None, LEAVE: None})
    assert spans(library, version_id) == [LEAVE]
    assert furniture.choices(library, version_id) == {}


def test_reasons_are_those_found_or_that_it_was_chosen() -> None:
    found = [Furniture(*LEAVE, FurnitureReason.COMMENTS)]
    made = furniture.corrected(found, {BODY: True, LEAVE: True})
    assert [one.reason for one in made] == [FurnitureReason.CHOSEN, FurnitureReason.COMMENTS]


def test_a_version_that_is_gone_is_said(library: Library) -> None:
    with pytest.raises(UserError, match="not in the library"):
        furniture.choose(library, "gone", {BODY: True})
