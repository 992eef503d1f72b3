"""JSON of which nothing is taken on trust: each field is looked at before it is used."""

import json
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from fact_reader.model import UserError
from fact_reader.model.wording import joined, sentence

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Record:
    """A JSON object, where it stands in the file, and the checks on its fields.

    `where` is in words, such as "article 2, annotation 1", and empty at the top of the file.
    Every method raises UserError where the field is missing or of another type.
    """

    fields: dict[str, Any]
    where: str
    path: Path

    def wrong(self, name: str, problem: str) -> UserError:
        """The refusal of the file for what is wrong with one field."""
        if not self.where:
            return refusal(
                self.path,
                sentence(
                    "“{field}” {problem}; the file is damaged or was edited, so export it again",
                    field=name,
                    problem=problem,
                ),
            )
        return refusal(
            self.path,
            sentence(
                "in {place}, “{field}” {problem}; the file is damaged or was edited, "
                "so export it again",
                place=self.where,
                field=name,
                problem=problem,
            ),
        )

    def text(self, name: str) -> str:
        """Text."""
        return self._checked_text(name, self._value(name))

    def text_or_null(self, name: str) -> str | None:
        """Text, or None for null."""
        value = self._value(name)
        return None if value is None else self._checked_text(name, value)

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(self._checked_text(name, value) for value in self._list(name))

    def integer(self, name: str) -> int:
        """A whole number."""
        value = self._value(name)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.wrong(name, sentence("is not a whole number"))
        return value

    def number(self, name: str) -> float:
        """A number from 0 to 1."""
        value = self._value(name)
        if not isinstance(value, int | float) or not 0 <= value <= 1:
            raise self.wrong(name, sentence("is not a number from 0 to 1"))
        return float(value)

    def yes_or_no(self, name: str) -> bool:
        """True or false."""
        value = self._value(name)
        if not isinstance(value, bool):
            raise self.wrong(name, sentence("is neither true nor false"))
        return value

    def time(self, name: str) -> datetime:
        """A time, in UTC."""
        time = self.parsed(name, datetime.fromisoformat)
        try:
            if time.tzinfo is not None:
                return time.astimezone(UTC)
        except OverflowError:
            pass
        raise self.wrong(name, sentence("is not a time in UTC"))

    def parsed(self, name: str, parse: Callable[[str], _T]) -> _T:
        """The field as `parse` understands it, which raises ValueError where it does not."""
        text = self.text(name)
        try:
            return parse(text)
        except ValueError:
            raise self.wrong(
                name, sentence("has a value that is not possible there (“{text}”)", text=text)
            ) from None

    def record(self, name: str) -> "Record":
        """An object within this one."""
        return self._as_record(self._value(name), name, name)

    def records(self, name: str, kind: str) -> Iterator["Record"]:
        """The objects in a list, told as "article 1", "article 2" and so on."""
        for number, value in enumerate(self._list(name), 1):
            yield self._as_record(value, name, joined((kind, str(number))))

    def _as_record(self, value: object, name: str, what: str) -> "Record":
        if not isinstance(value, dict):
            raise self.wrong(name, sentence("does not hold what it should"))
        return Record(value, joined((self.where, what), ", ") if self.where else what, self.path)

    def _list(self, name: str) -> list[Any]:
        value = self._value(name)
        if not isinstance(value, list):
            raise self.wrong(name, sentence("is not a list"))
        return value

    def _checked_text(self, name: str, value: object) -> str:
        if not isinstance(value, str):
            raise self.wrong(name, sentence("is not text"))
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            raise self.wrong(name, sentence("has half a character (a lone surrogate)")) from None
        return value

    def _value(self, name: str) -> Any:
        if name not in self.fields:
            raise self.wrong(name, sentence("is missing"))
        return self.fields[name]


def load(path: Path) -> dict[str, Any]:
    """The object that a file holds. UserError where it cannot be read, or is something else."""
    try:
        mode = path.stat().st_mode
        # Asked first: reading a pipe would wait for ever.
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
            raise refusal(path, sentence("it is not an ordinary file; choose another one"))
        content = path.read_bytes()
    except FileNotFoundError:
        raise refusal(path, sentence("there is no such file; check the name")) from None
    except IsADirectoryError:
        raise refusal(path, sentence("it is a folder; choose the exported file in it")) from None
    except PermissionError:
        raise refusal(
            path, sentence("no permission to read it; ask its owner, or copy it")
        ) from None
    except OSError as error:
        raise refusal(
            path, sentence("{reason}; try again or copy it", reason=error.strerror or str(error))
        ) from error
    try:
        # Some editors put a byte order mark in front when they save.
        value = json.loads(content.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise refusal(
            path,
            sentence(
                "it is not JSON, or was cut short (line {line}, column {column}); export it again",
                line=str(error.lineno),
                column=str(error.colno),
            ),
        ) from None
    except UnicodeDecodeError:
        raise refusal(path, sentence("it is not JSON in UTF-8; export it again")) from None
    except (ValueError, RecursionError):  # a number of thousands of digits; nested too deep
        raise refusal(
            path, sentence("it was not exported by Fact Reader; choose a JSON export of the app")
        ) from None
    if not isinstance(value, dict):
        raise refusal(
            path, sentence("it was not exported by Fact Reader; choose a JSON export of the app")
        )
    return value


def refusal(path: Path, reason: str) -> UserError:
    """What is said of a file that cannot be taken."""
    # A name that is no UTF-8 could not be shown.
    name = str(path).encode("utf-8", errors="replace").decode("utf-8")
    return UserError("Could not read “{name}”: {reason}.", name=name, reason=reason)
