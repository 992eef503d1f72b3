"""XML that comes with a document: parsed without entities, networks, or growth."""

from lxml import etree
from lxml.etree import _Element


def parse_xml(data: bytes) -> _Element | None:
    """The root element; None if the bytes are no well-formed XML."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def local_name(element: _Element) -> str:
    """An element's name without its namespace; "" for comments and the like."""
    # The tag of a comment is a function.
    return "" if callable(element.tag) else str(element.tag).rpartition("}")[2]
