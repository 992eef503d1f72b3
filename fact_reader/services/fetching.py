"""Importing a page from the web, when the user asks for it."""

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

from fact_reader.exchange.fetching import FetchedPage, fetch
from fact_reader.exchange.readers import read_bytes
from fact_reader.exchange.readers.html_metadata import archived, parse_date
from fact_reader.exchange.readers.reading_process import ReadingProcess
from fact_reader.model import Changes, Draft, UserError
from fact_reader.services import importing
from fact_reader.services.import_report import Fate, ImportReport, Outcome, report_of
from fact_reader.services.library import Library


def import_address(
    library: Library,
    address: str,
    progress: importing.Progress = lambda done, total, name: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ImportReport:
    """Fetch one page and import it; the same address with other text becomes a new version."""
    try:
        progress(0, 1, urlsplit(address).netloc or address)
        page = fetch(address, cancelled)
        if page is None:
            return report_of([], True, Changes())
        with ReadingProcess() as process:
            draft = read_bytes(page.data, page.file_name, process)
        outcome = importing.add(library, _with_address(draft, page), address, page.url)
    except UserError as error:
        outcome = Outcome(address, Fate.FAILED, error.sentence)
    progress(1, 1, "")
    return report_of([outcome], False, Changes())


def _with_address(draft: Draft, page: FetchedPage) -> Draft:
    """What the address tells where the page does not."""
    url, captured = archived(page.url) or (page.url, "")
    found_in = dict(draft.found_in)
    if not draft.url:
        found_in["url"] = "the address that was asked for"
        draft = replace(draft, url=url)
    if captured and draft.captured is None:
        found_in["captured"] = "the Web Archive's address"
        draft = replace(draft, captured=parse_date(captured))
    return replace(draft, found_in=found_in)
