"""Safari's web archives (.webarchive): property lists with the page and its pictures."""

import plistlib

from fact_reader.exchange.readers.html import read_page
from fact_reader.exchange.readers.html_tree import decode_page
from fact_reader.model.article import Draft
from fact_reader.model.errors import UserError
from fact_reader.model.wording import sentence


def read(data: bytes, file_name: str) -> Draft:
    """Make a draft of the page in a web archive. UserError if there is none."""
    try:
        main = plistlib.loads(data)["WebMainResource"]
        page, address = main["WebResourceData"], str(main.get("WebResourceURL", ""))
        charset = str(main.get("WebResourceTextEncodingName") or "")
    except (plistlib.InvalidFileException, ValueError, KeyError, TypeError, RecursionError):
        page = None
    except (AttributeError, OverflowError, IndexError, MemoryError):
        page = None
    if not isinstance(page, bytes):
        raise UserError(
            "{file} holds no web page; save the page anew and import that.",
            file=file_name or sentence("The file"),
        )
    warnings: tuple[str, ...] = ()
    try:
        text, encoding = page.decode(charset or "ascii"), charset
    except (LookupError, UnicodeDecodeError):
        text, encoding, warnings = decode_page(page, file_name)
    return read_page(text, data, file_name, encoding, address, warnings)
