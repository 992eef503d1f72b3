"""What is done to a page's tree before trafilatura looks for the article in it.

It takes all white space for one blank, and each link amid words that stand in no paragraph for a
paragraph of its own. Both are kept from it here.
"""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element

# Code points that are set aside for such uses and stand in no page: for the beginning of
# preformatted text, its line ends, blanks and tabs.
_START, _LINE, _BLANK, _TAB = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
_TO_MARKS = str.maketrans({"\n": _LINE, " ": _BLANK, "\t": _TAB})
_FROM_MARKS = str.maketrans({_START: "", _LINE: "\n", _BLANK: " ", _TAB: "\t"})

_BETWEEN_WORDS = re.compile(f"(?<=[^{_LINE}{_BLANK}{_TAB}]){_BLANK}(?=[^{_LINE}{_BLANK}{_TAB}])")
# What lxml finds in a page but does not let anybody put into a tree.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PARTS = ("div", "td", "section", "article", "main", "center")
_INLINE = {
    *("a", "abbr", "acronym", "b", "big", "cite", "code", "em", "font", "i", "ins", "mark", "q"),
    *("s", "small", "span", "strong", "sub", "sup", "time", "tt", "u"),
}


def prepare(root: _Element) -> None:
    """Mark the lines of preformatted text, and make paragraphs of loose words."""
    for element in list(root.iter("pre")):
        _keep_lines(element)
    for element in list(root.iter(*_PARTS)):
        if {"br", "a"} <= {child.tag for child in element}:
            _make_paragraphs(element)


def is_preformatted(words: str) -> bool:
    """Whether words come from preformatted text that was marked."""
    return _START in words


def with_lines(words: str) -> str:
    """Words with the white space that was marked."""
    return words.translate(_FROM_MARKS)


def _keep_lines(element: _Element) -> None:
    words = "".join(_words(element)).strip("\r\n")
    tail = element.tail
    element.clear()
    element.tag, element.tail = "p", tail
    if words.strip():
        # A blank between two words stays: a line without any would be one long word.
        words = _NO_XML.sub("", words).replace("\r\n", "\n").translate(_TO_MARKS)
        element.text = _START + _BETWEEN_WORDS.sub(" ", words)


def _words(element: _Element) -> Iterator[str]:
    for event, one in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        if event == "start":
            yield "\n" if one.tag == "br" else one.text or ""
        elif one is not element:
            yield one.tail or ""


def _make_paragraphs(element: _Element) -> None:
    """Two line breaks, or an element that is no part of a line, end a paragraph."""
    parts: list[_Element | str] = [element.text or ""]
    for child in list(element):
        parts += [child, child.tail or ""]
        child.tail = None
        element.remove(child)
    element.text = None
    line: list[_Element | str] = []
    for part in parts:
        if _continues(line, part):
            line.append(part)
        else:
            _append(element, line)
            line = []
            if not isinstance(part, str) and part.tag != "br":
                element.append(part)
    _append(element, line)


def _continues(line: list[_Element | str], part: _Element | str) -> bool:
    if isinstance(part, str) or _is_inline(part):
        return True
    return part.tag == "br" and not _ends_with_break(line)


def _is_inline(part: _Element) -> bool:
    return part.tag in _INLINE and all(one.tag in _INLINE for one in part.iterdescendants())


def _ends_with_break(line: list[_Element | str]) -> bool:
    for part in reversed(line):
        if not isinstance(part, str):
            return part.tag == "br"
        if part.strip():
            return False
    return False


def _is_blank(part: _Element | str) -> bool:
    return not part.strip() if isinstance(part, str) else part.tag == "br"


def _append(element: _Element, line: list[_Element | str]) -> None:
    while line and _is_blank(line[-1]):
        line.pop()
    if not line:
        return
    paragraph = etree.SubElement(element, "p")
    for part in line:
        if not isinstance(part, str):
            paragraph.append(part)
            continue
        words = _NO_XML.sub(" ", part)
        if len(paragraph):
            paragraph[-1].tail = (paragraph[-1].tail or "") + words
        else:
            paragraph.text = (paragraph.text or "") + words
