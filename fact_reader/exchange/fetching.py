"""Fetching one page from the web, because the user asked for it.

Nothing else is fetched with it: no pictures, no scripts, no cookies are kept or sent. Only http and
https, a few redirects, so many bytes, so many seconds.
"""

import http.client
import threading
import time
import urllib.error
import urllib.request
import zlib
from collections.abc import Callable
from concurrent.futures import Future, wait
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from fact_reader import __version__
from fact_reader.exchange.readers import MAX_BYTES
from fact_reader.model.errors import UserError
from fact_reader.model.text import one_line

TIME_LIMIT_S = 60.0
# How long a silent server is waited for.
_SILENCE_S = 20.0
_MOST_REDIRECTS = 5
_LISTEN_S = 0.1
_PIECE_BYTES = 64 * 1024
_HEADERS = {
    "User-Agent": f"FactReader/{__version__} (a page that its reader asked for)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,*/*;q=0.5",
    "Accept-Encoding": "identity",
}


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """What came: its bytes, the address after all redirects, and a name for a file of it."""

    data: bytes
    url: str
    file_name: str


def checked_address(text: str) -> str:
    """The address as it will be asked for: https:// where nothing is said, letters encoded.

    UserError if it is none that can be fetched.
    """
    text = text.strip()
    if text and "://" not in text and " " not in text and "." in text.partition("/")[0]:
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        raise UserError("This is no web address: look it over.") from None
    if parts.scheme.lower() not in ("http", "https"):
        raise UserError("Only addresses that begin with https:// or http:// can be fetched.")
    if not host or any(char.isspace() for char in text):
        raise UserError("This is no web address: look it over.")
    if parts.username is not None:
        raise UserError("Addresses with a user's name or password in them are not fetched.")
    where = f"[{host}]" if ":" in host else host
    where += f":{port}" if port else ""
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/?%:@!$&'()*+,;=~-._[]")
    return urlunsplit((parts.scheme.lower(), where, path, query, ""))


def fetch(
    address: str,
    cancelled: Callable[[], bool] = lambda: False,
    max_bytes: int = MAX_BYTES,
    time_limit_s: float = TIME_LIMIT_S,
) -> FetchedPage | None:
    """Fetch a page; None when `cancelled` says so. UserError: why it cannot be had."""
    url = checked_address(address)
    host = urlsplit(url).netloc
    coming: Future[FetchedPage] = Future()
    stop = threading.Event()

    def work() -> None:
        try:
            coming.set_result(_fetch(url, stop, max_bytes))
        except Exception as error:
            coming.set_exception(error)

    # A thread that nobody waits for: a server may send its answer letter by letter for hours.
    threading.Thread(target=work, daemon=True).start()
    deadline = time.monotonic() + time_limit_s
    try:
        while time.monotonic() < deadline:
            if cancelled():
                return None
            if wait([coming], _LISTEN_S).done:
                return coming.result()
    finally:
        stop.set()
    raise UserError(
        "{host} took more than {seconds:.0f} seconds to send the page; try later.",
        host=host,
        seconds=time_limit_s,
    )


class _Redirects(urllib.request.HTTPRedirectHandler):
    max_redirections = _MOST_REDIRECTS
    max_repeats = 2

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        try:
            address = checked_address(newurl)
        except UserError as error:
            raise UserError(
                "{host} sends on to an address that cannot be fetched: {address}.",
                host=req.host,
                address=newurl[:80],
            ) from error
        return super().redirect_request(req, fp, code, msg, headers, address)


def _opener() -> urllib.request.OpenerDirector:
    # Not build_opener, which would also open files, FTP and data addresses.
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Redirects(),
    ):
        opener.add_handler(handler)
    return opener


def _fetch(url: str, stop: threading.Event, max_bytes: int) -> FetchedPage:
    host = urlsplit(url).netloc
    request = urllib.request.Request(url, headers=_HEADERS)
    try:
        with _opener().open(request, timeout=_SILENCE_S) as answer:
            data = _received(answer, stop, max_bytes, host)
            data = _unpacked(data, str(answer.headers.get("Content-Encoding", "")), max_bytes, host)
            found_at = str(answer.geturl())
    except urllib.error.HTTPError as error:
        error.close()
        raise _refused(host, error) from None
    except urllib.error.URLError as error:
        raise _unreached(host, error.reason) from None
    except (http.client.HTTPException, OSError, ValueError) as error:
        raise _unreached(host, error) from None
    parts = urlsplit(found_at)
    return FetchedPage(data, found_at, unquote(PurePosixPath(parts.path).name) or parts.netloc)


def _received(
    answer: http.client.HTTPResponse, stop: threading.Event, max_bytes: int, host: str
) -> bytes:
    pieces, size = [], 0
    while not stop.is_set() and (piece := answer.read1(_PIECE_BYTES)):
        pieces.append(piece)
        size += len(piece)
        if size > max_bytes:
            raise UserError(
                "What {host} sends is larger than {size:g} MB: it is no article.",
                host=host,
                size=max_bytes / 1e6,
            )
    if size < int(answer.headers.get("Content-Length") or 0) and not stop.is_set():
        raise UserError("{host} ended before the page was whole; try again.", host=host)
    return b"".join(pieces)


def _unpacked(data: bytes, packing: str, max_bytes: int, host: str) -> bytes:
    """What some servers pack though nobody asked for it."""
    if packing.strip().lower() not in ("gzip", "x-gzip", "deflate"):
        return data
    try:
        whole = zlib.decompressobj(47).decompress(data, max_bytes + 1)
    except zlib.error:
        raise UserError("What {host} sent is damaged; try again.", host=host) from None
    if len(whole) > max_bytes:
        raise UserError(
            "What {host} sends is larger than {size:g} MB: it is no article.",
            host=host,
            size=max_bytes / 1e6,
        )
    return whole


def _refused(host: str, error: urllib.error.HTTPError) -> UserError:
    code = str(error.code)
    if 300 <= error.code < 400 and "not allowed" in str(error.reason):
        return UserError(
            "{host} sends on to an address that is none of the web; look it over in a browser.",
            host=host,
        )
    if 300 <= error.code < 400:
        return UserError("{host} sends on from address to address without an end.", host=host)
    if error.code in (404, 410):
        return UserError(
            "{host} has no page at this address ({code}); look the address over.",
            host=host,
            code=code,
        )
    if error.code in (401, 402, 403, 429, 451):
        return UserError(
            "{host} does not give this page to programs ({code}): open it in a browser, "
            "save it, and import the file.",
            host=host,
            code=code,
        )
    return UserError(
        "{host} could not give the page (error {code}); try later.", host=host, code=code
    )


def _unreached(host: str, reason: object) -> UserError:
    words = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
    if isinstance(reason, TimeoutError) or "timed out" in words:
        return UserError("{host} does not answer; look the address over, or try later.", host=host)
    return UserError(
        "{host} could not be reached ({reason}); look the address over.",
        host=host,
        reason=one_line(words)[:120],
    )
