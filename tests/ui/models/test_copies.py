"""Copies of an article are told in its row, and fold under the one that was published first."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from fact_reader.model import ArticleSummary
from fact_reader.ui.models.article_list import COPIES_ROLE, ArticleListModel
from fact_reader.ui.models.copies import Copies

Make = Callable[..., ArticleSummary]


def filled(make_summary: Make) -> ArticleListModel:
    model = ArticleListModel()
    model.set_articles(
        [
            make_summary("a", "Agency text", "Agency", "2017-07-18"),
            make_summary("b", "Reprint", "Courier", "2017-07-19"),
            make_summary("c", "Another reprint", "", "2017-07-20"),
            make_summary("d", "Something else", "Courier", "2017-07-21"),
        ]
    )
    return model


COPIES = Copies(
    {"a": {"b": 0.92, "c": 0.8}, "b": {"a": 0.92}, "c": {"a": 0.8, "gone": 0.99}},
    (frozenset({"a", "b", "c", "gone"}),),
)


def test_the_nearest_copy_stands_in_the_row_and_all_in_the_tip(make_summary: Make) -> None:
    model = filled(make_summary)
    model.set_copies(COPIES, folds=False)
    index = model.index(model.row_of("a"), 0)
    assert index.data(COPIES_ROLE) == "92% like Courier"
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "92% the same as “Reprint” (Courier · 19 Jul 2017)" in tip
    assert "80% the same as “Another reprint”" in tip
    assert model.index(model.row_of("d"), 0).data(COPIES_ROLE) == ""


def test_copies_fold_under_the_first_published(make_summary: Make) -> None:
    model = filled(make_summary)
    model.set_copies(COPIES, folds=True)
    assert model.ids() == ["d", "a"]
    assert model.index(1, 0).data(COPIES_ROLE) == "and 2 copies"
    model.set_filter("reprint")
    assert model.ids() == ["c", "b"]
    model.set_filter("")
    model.set_copies(COPIES, folds=False)
    assert len(model.ids()) == 4


def test_an_article_that_comes_later_is_hidden_when_it_is_a_copy(make_summary: Make) -> None:
    model = filled(make_summary)
    model.set_copies(COPIES, folds=True)
    model.update([make_summary("b", "Reprint, corrected", "Courier", "2017-07-19")])
    assert model.ids() == ["d", "a"]
    model.remove(["a"])
    model.set_copies(COPIES, folds=True)
    assert model.ids() == ["d", "b"]


def test_one_group_is_unfolded_while_others_stay(make_summary: Make) -> None:
    model = filled(make_summary)
    model.update([make_summary("e", "Something else, too", "Agency", "2017-07-22")])
    both = Copies(COPIES.shares, (*COPIES.groups, frozenset({"d", "e"})))
    model.set_copies(both, folds=False)
    assert model.is_folded("a") is None
    model.set_copies(both, folds=True)
    assert [model.is_folded(one) for one in ("a", "d")] == [True, True]
    model.set_folded("a", False)
    assert model.ids() == ["d", "c", "b", "a"]
    assert [model.is_folded(one) for one in ("a", "b", "d")] == [False, False, True]
    model.set_copies(both, folds=True)  # as after an import
    assert model.ids() == ["d", "c", "b", "a"]
    model.set_folded("b", True)
    assert model.ids() == ["d", "a"]
    model.set_folded("a", False)
    model.set_copies(both, folds=False)
    model.set_copies(both, folds=True)
    assert model.ids() == ["d", "a"]
