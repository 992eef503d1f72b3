"""A passage is found in another version of its text, or it is said that it is not."""

import time
import unicodedata

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from fact_reader.anchoring.relocating import Relocator
from fact_reader.model import Relocation, RelocationStatus

BRIDGE = (
    "The mayor said on Monday that the old bridge is safe for heavy lorries.\n"
    "Two engineers who inspected it in May had warned of cracks in the third arch.\n"
    "A spokeswoman denied that any warning had reached the town hall before June.\n"
    "The bridge was closed for a day in July, and opened again without repairs.\n"
    "Shop owners on the north bank asked for a date by which the works would end."
)


def locate(before: str, after: str, passage: str) -> Relocation:
    start = before.index(passage)
    return Relocator(before, after).locate(start, start + len(passage))


def words_of(found: Relocation, after: str) -> str | None:
    return None if found.start is None else after[found.start : found.end]


def test_the_same_words_stand_further_down_after_an_insertion() -> None:
    passage = "denied that any warning had reached the town hall"
    after = "UPDATED at noon, with the mayor's answer.\n" + BRIDGE
    found = locate(BRIDGE, after, passage)
    assert (found.status, words_of(found, after)) == (RelocationStatus.EXACT, passage)


def test_a_paragraph_that_went_elsewhere_takes_its_passages_along() -> None:
    lines = BRIDGE.split("\n")
    after = "\n".join([lines[2], lines[3], lines[4], lines[0], lines[1]])
    passage = "Two engineers who inspected it in May had warned of cracks"
    found = locate(BRIDGE, after, passage)
    assert found.status in (RelocationStatus.EXACT, RelocationStatus.MOVED)
    assert words_of(found, after) == passage


def test_a_changed_number_is_an_altered_passage() -> None:
    after = BRIDGE.replace("Two engineers", "Three engineers").replace("in May", "in April")
    found = locate(BRIDGE, after, "Two engineers who inspected it in May had warned of cracks")
    assert found.status is RelocationStatus.ALTERED
    assert (
        words_of(found, after) == "Three engineers who inspected it in April had warned of cracks"
    )


_TIMES = (
    "The president arrived in the evening.\n"
    "The ministry confirmed that the delegation left at 18:00. Its flight was late. "
    "“It lasted more than two hours.” The summit was the first of its kind."
)


@pytest.mark.parametrize(
    ("passage", "changed", "deleted"),
    [
        (
            "The ministry confirmed that the delegation left at 18:00.",
            "The ministry confirmed that the delegation left at 19:00.",
            " Its flight was late.",
        ),
        (
            "“It lasted more than two hours.”",
            "“It lasted more than three hours.”",
            " The summit was the first of its kind.",
        ),
        (
            "It lasted more than two hours.",
            "It lasted more than three hours.",
            " The summit was the first of its kind.",
        ),
        ("more than two hours", "more than three hours", " The summit was the first of its kind."),
        (
            "“It lasted more than two hours.”",
            "“It lasted more than three hours.”",
            " Its flight was late.",
        ),
    ],
)
@pytest.mark.parametrize("behind", ["", " The talks go on in autumn.", " “They go on.”"])
def test_a_changed_sentence_keeps_its_marks_when_the_one_beside_it_is_gone(
    passage: str, changed: str, deleted: str, behind: str
) -> None:
    before = _TIMES + behind
    after = before.replace(deleted, "").replace(passage, changed)
    found = locate(before, after, passage)
    assert (found.status, words_of(found, after)) == (RelocationStatus.ALTERED, changed)


def test_a_mark_that_is_not_the_passages_is_not_taken() -> None:
    passage = "The ministry confirmed that the delegation left at 18:00"
    after = _TIMES.replace("18:00. Its flight was late.", "19:00.")
    assert words_of(locate(_TIMES, after, passage), after) == passage.replace("18", "19")


def test_a_passage_whose_sentence_was_cut_out_is_an_orphan() -> None:
    after = "\n".join(line for line in BRIDGE.split("\n") if "spokeswoman" not in line)
    found = locate(BRIDGE, after, "denied that any warning had reached the town hall")
    assert (found.status, found.start, found.end) == (RelocationStatus.ORPHAN, None, None)


def test_a_look_alike_in_another_place_does_not_get_an_annotation_whose_passage_is_gone() -> None:
    alike = "The mayor said on Monday that the new tunnel is safe for heavy lorries."
    before = f"{BRIDGE}\n{alike}"
    after = before.split("\n", 1)[1]
    found = locate(before, after, "said on Monday that the old bridge is safe for heavy lorries")
    assert found.status is RelocationStatus.ORPHAN


def test_a_copy_elsewhere_does_not_unsettle_a_passage_that_stayed() -> None:
    copied = BRIDGE.split("\n")[2]
    after = f"{BRIDGE}\nRead more:\n{copied}\nSubscribe to our newsletter."
    found = locate(BRIDGE, after, "denied that any warning had reached the town hall")
    assert found.status is RelocationStatus.EXACT
    assert found.start == BRIDGE.index("denied that")


def test_of_two_equal_places_none_is_chosen_silently() -> None:
    line = "A spokeswoman denied that any warning had reached the town hall before June."
    found = locate(line, f"{line}\n{line}", "denied that any warning had reached the town hall")
    assert found.status is RelocationStatus.AMBIGUOUS
    assert words_of(found, f"{line}\n{line}") == "denied that any warning had reached the town hall"


def test_repeated_sentences_keep_their_order() -> None:
    line = "No comment was given by the ministry."
    before = "\n".join([line, "First the report was read out.", line, "Then it was withdrawn."])
    after = before.replace("First the", "At first the")
    for start in (0, before.rindex(line)):
        found = Relocator(before, after).locate(start, start + len(line))
        assert found.status is RelocationStatus.EXACT
        assert found.start == start + (3 if start else 0)


def test_few_words_that_happen_to_stand_elsewhere_are_not_taken_for_the_passage() -> None:
    after = BRIDGE.split("\n")[0] + "\nA report in May had to be withdrawn for lack of proof."
    found = locate(BRIDGE, after, "in May had")
    assert found.status in (RelocationStatus.ORPHAN, RelocationStatus.AMBIGUOUS)


def test_typography_does_not_count_as_a_change() -> None:
    before = 'He said: "We don\'t know" - and left the café...'
    after = "He  said: “We don’t know” – and left the cafe\u0301…"
    found = Relocator(before, after).locate(3, len(before))
    assert found.status is RelocationStatus.EXACT
    assert words_of(found, after) == after[4:]


def test_a_selection_that_ends_within_words_does_so_again() -> None:
    start = BRIDGE.index("idge is saf")
    after = "Corrected.\n" + BRIDGE
    found = Relocator(BRIDGE, after).locate(start, start + len("idge is saf"))
    assert words_of(found, after) == "idge is saf"


@pytest.mark.parametrize(
    ("before", "passage"),
    [
        ("部长周一表示，会议没有举行。记者问了三次，都没有得到答复。", "会议没有举行"),
        ("รัฐมนตรีกล่าวว่าไม่มีการประชุม นักข่าวถามสามครั้ง", "ไม่มีการประชุม"),
        ("قال الوزير يوم الاثنين إن الاجتماع لم يعقد. سأل الصحفيون.", "الاجتماع لم يعقد"),
        ("Nobody knew 🙈🙉🙊 what the 🇫🇷 delegation had said 👩‍👩‍👧.", "🙊 what the 🇫🇷 delegation"),
    ],
)
def test_every_script(before: str, passage: str) -> None:
    after = f"🙂 {before} {before[:4]}"
    found = locate(before, after, passage)
    assert words_of(found, after) == passage
    assert found.status is RelocationStatus.EXACT


def test_a_selection_of_blanks_is_an_orphan() -> None:
    assert Relocator("one  two", "one  two").locate(3, 5).status is RelocationStatus.ORPHAN


def test_a_place_that_is_not_in_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="no passage"):
        Relocator("one two", "one two").locate(4, 9)


@pytest.mark.parametrize("mark", ["\ufeff", "\u200b", "\u00ad"])
def test_what_cannot_be_seen_shifts_nothing(mark: str) -> None:
    for before, after in ((mark + BRIDGE, BRIDGE), (BRIDGE, mark + BRIDGE)):
        found = locate(before, after, "The mayor said")
        assert (found.status, words_of(found, after)) == (RelocationStatus.EXACT, "The mayor said")


@pytest.mark.parametrize("passage", ["teria", "té", "café", "é"])
def test_parts_of_words_whose_accents_are_written_otherwise(passage: str) -> None:
    text = "Nobody at the cafététeria said a word about it that day."
    decomposed = unicodedata.normalize("NFD", text)
    wanted = unicodedata.normalize("NFD", passage)
    assert words_of(locate(text, decomposed, passage), decomposed) == wanted
    assert words_of(locate(decomposed, text, wanted), text) == passage


_STORY = (
    "The council met on Monday to talk about the old bridge over the river.\n\n"
    "The mayor said that the bridge was safe for all who cross it on foot or by car.\n\n"
    "Nobody asked the engineers, who had warned of cracks in two of its pillars last year."
)
_SAFE = "The mayor said that the bridge was safe for all who cross it on foot or by car."


@pytest.mark.parametrize("passage", ["the bridge was safe", "cross it on foot or by car.", _SAFE])
def test_of_two_copies_next_to_each_other_neither_is_taken(passage: str) -> None:
    after = _STORY.replace(_SAFE, f"{_SAFE}\n\n{_SAFE}")
    assert locate(_STORY, after, passage).status is RelocationStatus.AMBIGUOUS


def test_the_same_words_elsewhere_do_not_win_over_the_changed_ones_in_place() -> None:
    passage = "the bridge was safe for all who cross it on foot or by car"
    changed = _STORY.replace("who cross it", "that cross it")
    after = f"{changed}\n\nIn other news from the town hall on that day: {passage}."
    assert locate(_STORY, after, passage).status is RelocationStatus.AMBIGUOUS


def test_a_passage_of_which_half_was_moved_away_is_asked_about() -> None:
    first, second, third = _STORY.split("\n\n")
    passage = f"all who cross it on foot or by car.\n\n{third[:60]}"
    found = locate(_STORY, "\n\n".join([third, first, second]), passage)
    assert found.status is RelocationStatus.AMBIGUOUS


def test_a_sentence_put_in_within_a_passage_belongs_to_it() -> None:
    passage = _STORY[40:200]
    after = _STORY.replace("\n\nNobody", " She named no source for this.\n\nNobody")
    found = locate(_STORY, after, passage)
    assert found.status is RelocationStatus.ALTERED
    assert words_of(found, after) == passage.replace(
        "\n\nNobody", " She named no source for this.\n\nNobody"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("word " * 20_000, "word " * 19_999),
        ("漢" * 50_000, "漢" * 49_999),
        ("x" * 300_000, "x" * 299_999),
        ("The same line. " * 10_000, "Another line of words. " * 10_000),
        (" ".join(map(str, range(60_000))), " ".join(map(str, range(60_000, 0, -1)))),
    ],
)
def test_texts_that_no_outlet_has_get_an_answer(before: str, after: str) -> None:
    started = time.process_time()
    relocator = Relocator(before, after)
    for start, end in ((0, 1), (1, 9), (0, 20_000), (0, len(before)), (len(before) // 2, -1)):
        found = relocator.locate(start, end % len(before) or len(before))
        assert found.end is None or 0 <= (found.start or 0) < found.end <= len(after)
    # Letter by letter the whole texts would take minutes.
    assert time.process_time() - started < 30


TEXTS = st.lists(
    st.sampled_from(
        [*["the", "mayor", "said", "bridge", "safe", "yes", "3", "é"], "e\u0301", *"“”\n.,部🙂"]
    ),
    min_size=1,
    max_size=40,
).map(" ".join)


@settings(max_examples=300)
@given(TEXTS, TEXTS, st.data())
def test_an_answer_is_always_a_place_in_the_text(
    before: str, after: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(before) - 1))
    end = data.draw(st.integers(start + 1, len(before)))
    # A letter is not parted from its accent.
    assume(
        not any(unicodedata.combining(one) for one in (before[start], before[end : end + 1] or "x"))
    )
    found = Relocator(before, after).locate(start, end)
    assert 0 <= found.score <= 1
    if found.start is None or found.end is None:
        assert found.status is RelocationStatus.ORPHAN
    else:
        assert 0 <= found.start < found.end <= len(after)
    if found.status in (RelocationStatus.EXACT, RelocationStatus.MOVED):
        assert _plain(words_of(found, after) or "") == _plain(before[start:end])


@given(TEXTS, st.data())
def test_in_the_same_text_everything_is_where_it_was(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = Relocator(text, text).locate(start, end)
    if text[start:end].strip():
        assert found.status is RelocationStatus.EXACT
        assert _plain(words_of(found, text) or "") == _plain(text[start:end])


def _plain(text: str) -> str:
    straight = unicodedata.normalize("NFC", text).translate({ord("“"): '"', ord("”"): '"'})
    return "".join(straight.split())
