import pickle

from hypothesis import given
from hypothesis import strategies as st

from fact_reader.model import UserError
from fact_reader.model.wording import Sentence, counted_sentence, joined, sentence


@given(st.text(), st.integers())
def test_sentence_is_its_english_words_and_keeps_its_parts_over_a_pipe(name: str, n: int) -> None:
    inner = sentence("the “{name}”", name=name)
    made = sentence("{n:,} in {inner}.", n=n, inner=inner)
    assert made == f"{n:,} in the “{name}”."
    again = pickle.loads(pickle.dumps(made))
    assert isinstance(again, Sentence)
    assert again == made
    assert again.template == "{n:,} in {inner}."
    kept = again.values["inner"]
    assert isinstance(kept, Sentence)
    assert kept.values == {"name": name}


def test_braces_stay_where_no_values_are_given() -> None:
    assert sentence("Type {name} here.") == "Type {name} here."


def test_counting_takes_the_words_for_one_only_for_one() -> None:
    counts = [counted_sentence("{n} file", "{n:,} files", n) for n in (0, 1, 2, 1_000)]
    assert counts == ["0 files", "1 file", "2 files", "1,000 files"]


def test_what_is_joined_keeps_its_parts_and_what_stands_between() -> None:
    one, other, between = sentence("{n} in", n=1), "{out}", sentence(" or ")
    made = joined((one, other), between)
    assert made == "1 in or {out}"
    assert list(made.values.values()) == [one, between, other]
    assert [joined(()), joined((one,)), joined((one, one, other), ", ")] == [
        "",
        "1 in",
        "1 in, 1 in, {out}",
    ]


def test_error_passes_a_sentence_on_whole_and_survives_a_pipe() -> None:
    first = UserError("{name} is empty.", name="a.txt")
    second = UserError(first.sentence)
    again = pickle.loads(pickle.dumps(second))
    assert str(again) == "a.txt is empty."
    assert again.sentence.template == "{name} is empty."


def test_words_of_other_programs_with_braces_are_no_template() -> None:
    assert str(UserError("Refused: {reason}", reason="{0} {x}")) == "Refused: {0} {x}"
