"""How fast mixed files come in: python tests/benchmarks/importing.py [--files N]

Makes N web pages, plain texts, Word documents, PDF files, e-mails and Markdown files of natural
texts, imports them, and prints how long it took; how late a thread that wakes every 5 ms came at
worst (what the window's stall would be); and how soon an import stops when it is cancelled.
"""

import argparse
import io
import random
import sys
import tempfile
import textwrap
import threading
import time
from email.message import EmailMessage
from pathlib import Path

import docx
from extraction import made_pages

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "exchange"))
from pdf_files import lines, pdf_of

from fact_reader.services import importing
from fact_reader.services.import_report import Fate, ImportReport
from fact_reader.services.library import Library

_WAKE_S = 0.005


def make_files(folder: Path, count: int) -> None:
    """Write `count` files of all kinds, pages the most."""
    pick = random.Random(3)
    for number, page in enumerate(made_pages(count)):
        kind = pick.choices(("html", "txt", "docx", "pdf", "eml", "md"), (40, 20, 10, 15, 10, 5))[0]
        title, text = f"{page.facts['title']} {number}", page.text
        path = folder / f"{number:05}.{kind}"
        match kind:
            case "html":
                path.write_bytes(page.source)
            case "txt":
                path.write_text(f"{title}\n\n{text}", "utf-8")
            case "md":
                path.write_text(f"# {title}\n\n{text}", "utf-8")
            case "docx":
                path.write_bytes(_word(title, text))
            case "pdf":
                path.write_bytes(_pdf(title, text))
            case "eml":
                path.write_bytes(_mail(title, text))


def _word(title: str, text: str) -> bytes:
    document, saved = docx.Document(), io.BytesIO()
    document.add_heading(title, 0)
    for paragraph in text.split("\n\n"):
        document.add_paragraph(paragraph)
    document.save(saved)
    return saved.getvalue()


def _pdf(title: str, text: str) -> bytes:
    plain = text.encode("cp1252", "replace").decode("cp1252")
    rows = [row for one in plain.split("\n\n") for row in [*textwrap.wrap(one, 85), ""]]
    pages = [lines(rows[at : at + 50], y=780) for at in range(0, len(rows), 50)]
    return pdf_of(pages, f"/Title ({title.encode('ascii', 'ignore').decode()})".replace("\\", ""))


def _mail(title: str, text: str) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "Ada Lindqvist <ada@courier.example>", title
    message["Date"] = "Thu, 13 Jun 2019 08:15:00 +0100"
    message.set_content(text)
    return message.as_bytes()


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--files", type=int, default=1_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "files"
        folder.mkdir()
        make_files(folder, given.files)
        size = sum(one.stat().st_size for one in folder.iterdir())
        with Library(Path(name) / "library") as library:
            report, seconds, stall = _run(library, folder)
        print(
            f"{given.files} files, {size / 1e6:.1f} MB: {seconds:.1f} s, "
            f"{given.files / seconds:.0f} files a second; longest stall {1000 * stall:.0f} ms"
        )
        print("  " + report.summary())
        for outcome in report.outcomes:
            if outcome.fate is Fate.FAILED:
                print("  " + outcome.message)
        with Library(Path(name) / "second library") as library:
            wait_ms = 1000 * _cancel(library, folder)
            print(f"  cancelled after a second: stopped within {wait_ms:.0f} ms")


def _run(library: Library, folder: Path) -> tuple[ImportReport, float, float]:
    reports: list[ImportReport] = []
    thread = threading.Thread(
        target=lambda: reports.append(importing.import_paths(library, [folder]))
    )
    start = time.perf_counter()
    thread.start()
    stall = 0.0
    while thread.is_alive():
        before = time.perf_counter()
        time.sleep(_WAKE_S)
        stall = max(stall, time.perf_counter() - before - _WAKE_S)
    return reports[0], time.perf_counter() - start, stall


def _cancel(library: Library, folder: Path) -> float:
    stop = threading.Event()
    thread = threading.Thread(
        target=lambda: importing.import_paths(library, [folder], cancelled=stop.is_set)
    )
    thread.start()
    time.sleep(1)
    stop.set()
    start = time.perf_counter()
    thread.join()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
