"""Counting words."""

import re

# Chinese ideographs and Japanese kana, each of which counts as a word, as word processors do.
_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_TOKEN = re.compile(f"[{_CJK}]|[^\\s{_CJK}–—…]+")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


def count_words(text: str) -> int:
    """How many words a text has: runs of characters without white space, dash or ellipsis in
    which at least one is a letter or digit. "half-an-hour", "don't" and "1,240" are one each.
    """
    return sum(1 for token in _TOKEN.findall(text) if _LETTER_OR_DIGIT.search(token))
