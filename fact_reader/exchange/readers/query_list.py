"""A list of queries, one in each line. Empty lines and those that begin with # are passed over."""

from pathlib import Path

from fact_reader.model import UserError


def read_query_list(path: Path) -> list[str]:
    """The queries of a file. UserError: it cannot be read, or is not UTF-8."""
    try:
        return queries_in(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise UserError(
            "The queries in {path} could not be read ({reason}): name a file with one query in "
            "each line.",
            path=path,
            reason=error.strerror or str(error),
        ) from error
    except UnicodeDecodeError:
        raise not_utf_8(str(path)) from None


def queries_in(text: str) -> list[str]:
    """The queries of a text."""
    lines = map(str.strip, text.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def not_utf_8(name: str) -> UserError:
    """What to say where the queries are in another encoding."""
    return UserError("The queries in {name} are not UTF-8: save them as such.", name=name)
