import dataclasses
from datetime import UTC, datetime

import pytest

from fact_reader.model import Anchor, Annotation, Changes, Stance
from fact_reader.model.ids import new_id

_NOW = datetime(2026, 1, 2, tzinfo=UTC)


def _annotation(name: str, article: str, start: int = 0, end: int = 1) -> Annotation:
    anchor = Anchor("x" * (end - start), "", "", start, end)
    return Annotation(name, article, "v", anchor, Stance.CLAIM, _NOW, _NOW)


def test_touched_articles_are_all_that_something_happened_to() -> None:
    changes = Changes(
        saved=(_annotation("1", "a"),),
        removed=(_annotation("2", "b"),),
        articles=frozenset({"c"}),
        removed_articles=frozenset({"d"}),
    )
    assert changes.touched_articles == {"a", "b", "c", "d"}
    assert Changes().touched_articles == frozenset()


def test_changes_join_one_after_the_other() -> None:
    first, second = _annotation("1", "a"), _annotation("2", "a")
    joined = Changes(saved=(first,)) | Changes(saved=(second,), articles=frozenset({"b"}))
    assert joined == Changes(saved=(first, second), articles=frozenset({"b"}))


def test_text_order_is_total() -> None:
    order = [_annotation("b", "a", 1, 2), _annotation("a", "a", 1, 3), _annotation("c", "a", 1, 3)]
    shuffled = [order[2], order[0], order[1]]
    assert sorted(shuffled, key=lambda one: one.sort_key) == order


def test_records_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        _annotation("1", "a").note = "changed"  # type: ignore[misc]


def test_ids_are_sixteen_hexadecimal_digits_and_distinct() -> None:
    ids = {new_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert all(len(one) == 16 and int(one, 16) >= 0 for one in ids)
