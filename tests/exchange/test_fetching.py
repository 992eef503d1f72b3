"""One page from a server of our own: what comes, what is sent, and what is refused."""

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from documents import page

from fact_reader.exchange.fetching import checked_address, fetch
from fact_reader.model import UserError


class _Handler(BaseHTTPRequestHandler):
    """Answers by the path that is asked for."""

    asked: list[tuple[str, dict[str, str]]]
    done: threading.Event

    def do_GET(self) -> None:
        self.asked.append((self.path, dict(self.headers.items())))
        name = self.path.strip("/").partition("?")[0]
        answer = getattr(self, f"_{name}", None)
        if answer is None:
            self.send_error(404)
        else:
            answer()

    def _send(self, data: bytes, code: int = 200, **headers: str) -> None:
        self.send_response(code)
        for header, value in headers.items():
            self.send_header(header.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _page(self) -> None:
        self._send(page().encode(), Content_Type="text/html", Set_Cookie="a=b; Path=/")

    def _packed(self) -> None:
        self._send(gzip.compress(page().encode()), Content_Encoding="gzip")

    def _bomb(self) -> None:
        self._send(gzip.compress(bytes(30_000_000)), Content_Encoding="gzip")

    def _moved(self) -> None:
        self._send(b"", 301, Location="/page", Set_Cookie="a=b; Path=/")

    def _circle(self) -> None:
        self._send(b"", 302, Location="/circle?more")

    def _chain(self) -> None:
        number = int(self.path.partition("?")[2] or 0)
        self._send(b"", 302, Location=f"/chain?{number + 1}")

    def _inside(self) -> None:
        self._send(b"", 302, Location="file:///etc/passwd")

    def _closed(self) -> None:
        self._send(b"", 403)

    def _broken(self) -> None:
        self._send(b"", 503)

    def _large(self) -> None:
        self._send(bytes(200_000))

    def _short(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000000")
        self.end_headers()
        self.wfile.write(b"<html>")

    def _silent(self) -> None:
        self.done.wait()

    def _odd(self) -> None:
        self.wfile.write(b"HTTP/9.9 what\r\n\r\n")

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def asked() -> list[tuple[str, dict[str, str]]]:
    return []


@pytest.fixture
def server(
    asked: list[tuple[str, dict[str, str]]], monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    monkeypatch.setenv("no_proxy", "*")
    done = threading.Event()
    handler = type("Handler", (_Handler,), {"asked": asked, "done": done})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as made:
        thread = threading.Thread(target=made.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{made.server_port}"
        done.set()
        made.shutdown()
        thread.join()


def _reason(address: str, **limits: float) -> str:
    with pytest.raises(UserError) as caught:
        fetch(address, **limits)  # type: ignore[arg-type]
    message = str(caught.value)
    assert message.endswith(".")
    assert "\n" not in message
    return message


def test_a_page(server: str, asked: list[tuple[str, dict[str, str]]]) -> None:
    fetched = fetch(f"{server}/page#part")
    assert fetched is not None
    assert fetched.data == page().encode()
    assert (fetched.url, fetched.file_name) == (f"{server}/page", "page")
    [(path, headers)] = asked
    assert path == "/page"
    assert headers["User-Agent"].startswith("FactReader/")
    assert not {"Cookie", "Referer", "Authorization", "From"} & set(headers)


def test_a_page_that_moved(server: str, asked: list[tuple[str, dict[str, str]]]) -> None:
    fetched = fetch(f"{server}/moved")
    assert fetched is not None
    assert fetched.url == f"{server}/page"
    assert [path for path, _ in asked] == ["/moved", "/page"]
    assert "Cookie" not in asked[1][1]


def test_a_packed_page(server: str) -> None:
    fetched = fetch(f"{server}/packed")
    assert fetched is not None
    assert fetched.data == page().encode()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("circle", "sends on from address to address without an end"),
        ("chain", "sends on from address to address without an end"),
        ("inside", "sends on to an address that is none of the web"),
        ("nowhere", "has no page at this address (404)"),
        ("closed", "does not give this page to programs (403)"),
        ("broken", "could not give the page (error 503)"),
        ("short", "ended before the page was whole"),
        ("odd", "could not be reached"),
    ],
)
def test_what_a_server_may_do_instead(server: str, path: str, words: str) -> None:
    assert words in _reason(f"{server}/{path}")


def test_no_more_than_so_many_redirects(
    server: str, asked: list[tuple[str, dict[str, str]]]
) -> None:
    _reason(f"{server}/chain")
    assert len(asked) == 6


def test_limits(server: str) -> None:
    assert "is larger than 0.1 MB" in _reason(f"{server}/large", max_bytes=100_000)
    assert "is larger than 1 MB" in _reason(f"{server}/bomb", max_bytes=1_000_000)
    assert "took more than 1 seconds" in _reason(f"{server}/silent", time_limit_s=1)


def test_a_silent_server_is_left_at_once(server: str) -> None:
    looks: list[int] = []

    def cancelled() -> bool:
        looks.append(1)
        return len(looks) > 2

    assert fetch(f"{server}/silent", cancelled) is None


def test_no_server_at_all(server: str) -> None:
    port = int(server.rpartition(":")[2])
    assert "could not be reached" in _reason(f"http://127.0.0.1:{port ^ 1}/")


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://courier.example/a", "https://courier.example/a"),
        ("  courier.example/a b ".strip().replace(" ", "%20"), "https://courier.example/a%20b"),
        ("courier.example", "https://courier.example/"),
        (
            "HTTP://Courier.Example:8080/A?q=ü&r=1#part",
            "http://courier.example:8080/A?q=%C3%BC&r=1",
        ),
        ("https://bücher.example/größe", "https://xn--bcher-kva.example/gr%C3%B6%C3%9Fe"),
        ("http://[::1]:80/a", "http://[::1]:80/a"),
    ],
)
def test_addresses(typed: str, address: str) -> None:
    assert checked_address(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        "file:///etc/passwd",
        "ftp://courier.example/",
        "data:text/html,hello",
        "javascript:alert(1)",
        "https://",
        "https://user:secret@courier.example/",
        "two words",
        "https://courier.example/a b",
        "https://courier.example:port/",
        "http://[",
        "https://" + "a" * 300 + ".example/",
    ],
)
def test_what_is_no_address(typed: str) -> None:
    with pytest.raises(UserError) as caught:
        checked_address(typed)
    assert "secret" not in str(caught.value)
