"""E-mails (.eml), and web pages that were saved as one (.mht, .mhtml)."""

import email
import email.policy
import re
from email.message import EmailMessage, MIMEPart
from email.utils import getaddresses, parsedate_to_datetime
from itertools import groupby

from fact_reader.exchange.readers.html import read_page
from fact_reader.exchange.readers.html_blocks import add_blocks
from fact_reader.exchange.readers.html_tree import decode_page, parse_page
from fact_reader.exchange.readers.text_builder import TextBuilder
from fact_reader.model.article import Draft, PartialDate
from fact_reader.model.errors import UserError
from fact_reader.model.wording import sentence

_QUOTE_MARKS = re.compile(r"\A(?:> ?)+")


def read(data: bytes, file_name: str) -> Draft:
    """Make a draft of a message. UserError if no part of it is text."""
    label = file_name or sentence("The message")
    message = _parse(data)
    builder = TextBuilder()
    body = message.get_body(("plain", "html"))
    if body is not None:
        content = _content(body)
        if body.get_content_subtype() == "html":
            tree = parse_page(content)
            if tree is not None:
                add_blocks(builder, tree)
        else:
            _add_paragraphs(builder, content)
    if not builder.text:
        raise UserError("{file} holds no text.", file=label)
    senders = getaddresses([_header(message, "From")])
    names = [name or address for name, address in senders if name or address]
    sent = _sent(message)
    attached = [part.get_filename() or "unnamed" for part in message.iter_attachments()]
    warnings: tuple[str, ...] = ()
    if attached:
        warnings = (sentence("Attached and not read: {files}.", files=", ".join(attached)),)
    title = " ".join(_header(message, "Subject").split())
    values = (("title", title), ("author", names), ("published", sent))
    return Draft(
        text=builder.text,
        original=data,
        title=title,
        author="; ".join(names),
        published=sent,
        file_name=file_name,
        encoding=str(body.get_content_charset() or "") if body is not None else "",
        warnings=warnings,
        structure=builder.structure,
        left_out="\n".join(attached),
        found_in={name: "the message's head" for name, value in values if value},
        reader="e-mail",
    )


def read_page_archive(data: bytes, file_name: str) -> Draft:
    """Make a draft of a web page that was saved as one file. UserError if no page is in it."""
    message = _parse(data)
    for part in message.walk():
        if part.get_content_type() not in ("text/html", "application/xhtml+xml"):
            continue
        raw = part.get_payload(decode=True)
        if not isinstance(raw, bytes):
            continue
        charset = part.get_content_charset()
        warnings: tuple[str, ...] = ()
        try:
            text, encoding = raw.decode(charset or "ascii"), charset or "ascii"
        except (LookupError, UnicodeDecodeError):
            text, encoding, warnings = decode_page(raw, file_name)
        address = str(part.get("Content-Location") or "")
        address = address or _header(message, "Snapshot-Content-Location")
        address = address if address.startswith("http") else ""
        return read_page(text, data, file_name, encoding, address, warnings)
    raise UserError(
        "{file} is a saved page, but no page is in it.", file=file_name or sentence("The file")
    )


def _add_paragraphs(builder: TextBuilder, content: str) -> None:
    """Paragraphs end with an empty line, or where a quotation of another message begins or ends."""
    lines = content.replace("\r\n", "\n").split("\n")
    for (_, is_quote), some in groupby(lines, lambda line: (not _words(line), line[:1] == ">")):
        builder.add([(" ".join(map(_words, some)), "")], quoted=is_quote)


def _words(line: str) -> str:
    return _QUOTE_MARKS.sub("", line).strip()


def _parse(data: bytes) -> EmailMessage:
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


def _header(message: EmailMessage, name: str) -> str:
    try:
        return str(message.get(name, ""))
    except (AttributeError, IndexError, ValueError, TypeError):
        # Python's parser stumbles over some that are damaged; they are shown as they stand.
        raw = (str(value) for key, value in message.raw_items() if key.lower() == name.lower())
        return next(raw, "")


def _content(body: MIMEPart) -> str:
    try:
        content = body.get_content()
    except (LookupError, ValueError, KeyError):
        raw = body.get_payload(decode=True)
        content = raw.decode("utf-8", "replace") if isinstance(raw, bytes) else ""
    return content if isinstance(content, str) else ""


def _sent(message: EmailMessage) -> PartialDate | None:
    try:
        moment = parsedate_to_datetime(_header(message, "Date"))
        zone = moment.strftime("%z")
        suffix = f"{zone[:3]}:{zone[3:5]}" if zone else ""
        return PartialDate.parse(moment.strftime("%Y-%m-%dT%H:%M:%S") + suffix)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
