from hypothesis import given
from hypothesis import strategies as st

from fact_reader.ui.panels.note_session import NoteSession


def test_the_echo_of_what_was_typed_changes_nothing() -> None:
    session = NoteSession("n", "")
    session.sent("a")
    session.sent("ab")
    assert not session.arrived("a", "abc"), "a late echo"
    assert session.is_pending("abc")
    assert not session.arrived("ab", "ab")
    assert not session.is_pending("ab")


def test_typing_that_is_not_saved_wins_over_what_arrives() -> None:
    session = NoteSession("n", "old")
    assert not session.arrived("from elsewhere", "old and new")
    assert session.is_pending("old and new")


def test_an_undone_note_is_followed() -> None:
    session = NoteSession("n", "old")
    session.sent("new")
    assert not session.arrived("new", "new"), "the echo"
    assert session.is_safe("new")
    assert session.arrived("old", "new")
    assert session.arrived("new", "old"), "and done again"


def test_notes_are_followed_back_through_all_that_was_sent() -> None:
    session = NoteSession("n", "")
    for text in ("a", "ab", "abc"):
        session.sent(text)
        assert not session.arrived(text, text)
    assert session.arrived("ab", "abc")
    assert session.arrived("a", "ab")
    assert session.arrived("", "a")


def test_what_could_not_be_saved_stays() -> None:
    session = NoteSession("n", "old")
    session.sent("new")
    assert not session.is_safe("new"), "no echo came"
    assert not session.arrived("old", "new"), "some other change of the annotation"
    assert session.is_pending("new"), "so that it is sent again"


@given(
    st.lists(
        st.tuples(st.sampled_from(["type", "save", "echo", "elsewhere"]), st.integers(0, 3)),
        max_size=30,
    )
)
def test_the_last_typed_text_is_shown_or_saved(steps: list[tuple[str, int]]) -> None:
    """Whatever comes in between, typing never disappears before it was handed on."""
    session = NoteSession("n", "")
    typed, sent, unsaved = "", [""], False
    for number, (step, which) in enumerate(steps):
        if step == "type":
            typed, unsaved = f"{typed}{number}", True
        elif step == "save":
            if session.is_pending(typed):
                session.sent(typed)
                sent.append(typed)
            unsaved = False
        else:
            incoming = sent[-1 - which % len(sent)] if step == "echo" else f"other {which}"
            before = typed
            if session.arrived(incoming, typed):
                typed = incoming
            assert not unsaved or typed == before
    if unsaved:
        assert session.is_pending(typed) or session.stored == typed
