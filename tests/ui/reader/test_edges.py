"""Where the ends of passages are, in writing in which a letter is more than one character."""

import pytest

from fact_reader.ui.reader.text_view import ArticleTextView

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

THAI = "ปฏิเสธว่ามีการปล่อยน้ำในคืนวันจันทร์"
DECOMPOSED = "re\u0301sume\u0301 nai\u0308ve o\u0302"
EMOJI = "said 👩\u200d💼 and 👨\u200d👩\u200d👧 at 🇫🇷 today"
NIQQUD = "בְּרֵאשִׁית בָּרָא"


@pytest.mark.parametrize("text", [THAI, DECOMPOSED, EMOJI])
def test_the_end_is_at_the_edge_of_the_passage_before_it(view: ArticleTextView, text: str) -> None:
    view.set_article(text, "")
    geometry = view._geometry
    line = geometry.line_of(0)
    assert line is not None
    for end in range(1, len(text) + 1):
        stretches = geometry.extents(line, (0, end))
        edge = geometry.edge(end, behind=True)
        assert edge is not None
        if stretches and not text[end - 1].isspace():
            assert edge[0] == pytest.approx(stretches[-1][1], abs=0.5), repr(text[:end])


def test_marks_under_letters_from_right_to_left_do_not_move_it(view: ArticleTextView) -> None:
    view.set_article(NIQQUD, "")
    geometry = view._geometry
    line = geometry.line_of(0)
    assert line is not None
    for end in (len(NIQQUD), NIQQUD.index(" ")):
        edge = geometry.edge(end, behind=True)
        assert edge is not None
        left = geometry.extents(line, (0, end))[0][0]
        assert edge[0] == pytest.approx(left, abs=1.5), repr(NIQQUD[:end])
    # After two letters with their marks, further right than after three.
    two, three = NIQQUD.index("א"), NIQQUD.index("ש")
    ends = [geometry.edge(end, behind=True) for end in (two, three)]
    assert ends[0] is not None
    assert ends[1] is not None
    assert ends[0][0] > ends[1][0]
