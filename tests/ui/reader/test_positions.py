"""Code points to UTF-16 units and back, against Python's own UTF-16 encoder."""

from hypothesis import given
from hypothesis import strategies as st

from fact_reader.ui.reader.positions import Positions

TEXT = st.text(
    alphabet=st.one_of(
        st.characters(exclude_categories=["Cs"]), st.sampled_from("a😀𝒳\n\u0301\u05d0\u200d")
    )
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXT)
def test_every_offset_agrees_with_the_encoder(text: str) -> None:
    positions = Positions(text)
    for offset in range(len(text) + 1):
        assert positions.to_utf16(offset) == units(text[:offset])
    assert positions.utf16_length == units(text)


@given(TEXT)
def test_there_and_back_is_the_same_place(text: str) -> None:
    positions = Positions(text)
    for offset in range(len(text) + 1):
        assert positions.to_code_point(positions.to_utf16(offset)) == offset


@given(TEXT)
def test_the_middle_of_a_pair_belongs_to_its_character(text: str) -> None:
    positions = Positions(text)
    for offset, character in enumerate(text):
        if ord(character) > 0xFFFF:
            assert positions.to_code_point(positions.to_utf16(offset) + 1) == offset


def test_an_emoji_between_letters() -> None:
    positions = Positions("a😀b")
    assert [positions.to_utf16(offset) for offset in range(4)] == [0, 1, 3, 4]
    assert [positions.to_code_point(unit) for unit in range(5)] == [0, 1, 1, 2, 3]
