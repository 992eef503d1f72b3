"""Which keys do what, as the user chose: kept in the settings, told apart from what parts need.

Keys are key sequences in Qt's portable text, such as "Ctrl+Shift+F"; one chord each.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from fact_reader.ui.action_specs import ACTIONS, ActionSpec, plain
from fact_reader.ui.actions import FIXED_KEYS, MENUS, menu_of, put_keys
from fact_reader.ui.settings import WindowSettings
from fact_reader.ui.translating import ENGLISH, language, mark, tr

Keys = tuple[str, ...]

# What every part of every window needs, to be left again by keyboard alone.
_NEVER = {"Esc", "Tab", "Shift+Tab", "Backtab", "Return", "Enter", "Space", "Backspace"}
_FIELD_KEYS = {"Ctrl+A": mark("select all"), "Ctrl+V": mark("paste"), "Ctrl+X": mark("cut")}
_MOVING = re.compile(r"(?:(?:Ctrl|Shift)\+)*(?:Left|Right|Up|Down|Home|End|PgUp|PgDown)")
_TIP_KEYS = re.compile(r" \(([^()]+)\)$")
_CODE = re.compile("`([^`]+)`")
_OTHER_NAMES = {"Delete": "Del", "Enter": "Return"}


@dataclass(frozen=True, slots=True)
class Use:
    """What a key does already. `words` is a sentence for the user; `action` is the action that has
    it; `is_final` says that the key cannot be had."""

    words: str
    action: str = ""
    is_final: bool = False


class Shortcuts(QObject):
    """The keys of all actions. Signal: `changed` when any of them has others."""

    changed = Signal()

    def __init__(self, settings: WindowSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._defaults = {spec.name: _normal(spec.keys) for spec in ACTIONS}
        stored = settings.shortcuts()
        self._chosen = {
            name: _normal(stored[name]) for name in self._defaults if stored.get(name) is not None
        }
        self._keys = self._resolved()

    def keys(self, name: str) -> Keys:
        """The keys of an action, the one to show first; empty where it has none."""
        return self._keys[name]

    def is_changed(self, name: str) -> bool:
        """Whether an action has other keys than it came with."""
        return self._keys[name] != self._defaults[name]

    @property
    def any_changed(self) -> bool:
        """Whether any action has."""
        return self._keys != self._defaults

    @property
    def chosen(self) -> Mapping[str, Keys]:
        """What the user chose, to come back to with `choose`."""
        return dict(self._chosen)

    def choose(self, chosen: Mapping[str, Keys]) -> None:
        """Take these keys, and for all other actions those that they came with."""
        self._chosen = dict(chosen)
        self._store()

    def add(self, name: str, key: str) -> None:
        """Let a key do this too; where another action had it, that loses it."""
        key = _normal((key,))[0]
        for other in self._defaults:
            if other != name and key in self._keys[other]:
                self._chosen[other] = tuple(one for one in self._keys[other] if one != key)
        if key not in self._keys[name]:
            self._chosen[name] = (*self._keys[name], key)
        self._store()

    def remove(self, name: str, key: str) -> None:
        """Let a key not do this any more."""
        self._chosen[name] = tuple(one for one in self._keys[name] if one != key)
        self._store()

    def reset(self, name: str) -> None:
        """Give an action the keys that it came with, also where another has them by now."""
        self._chosen.pop(name, None)
        for other, keys in list(self._chosen.items()):
            left = tuple(key for key in keys if key not in self._defaults[name])
            if left != keys:
                self._chosen[other] = left
        self._store()

    def use(self, key: str, name: str) -> Use | None:
        """What a key does already, besides the action that is to get it."""
        [key] = _normal((key,)) or [""]
        if not key or key in _NEVER:
            words = tr("This key is needed everywhere: please choose another.")
            if key:
                words = tr("{key} is needed everywhere: please choose another.", key=key)
            return Use(words, "", True)
        for other, keys in self._keys.items():
            if key in keys and other != name:
                return Use(
                    tr("{key} is the key of “{command}”.", key=key, command=_title(other)), other
                )
        part = _part_with(key)
        return Use(part) if part else None

    def in_tip(self, tip: str) -> str:
        """A tool tip that ends in a key, with the one that does this now."""
        match = _TIP_KEYS.search(tip)
        name = self._meant(match[1]) if match else ""
        if match is None or not name:
            return tip
        keys = self._keys[name]
        return tip[: match.start()] + (f" ({keys[0]})" if keys else "")

    def in_help(self, markdown: str) -> str:
        """Help with the keys of now; where there is none, the menu."""
        return _CODE.sub(self._in_code, markdown) if self.any_changed else markdown

    def _in_code(self, match: re.Match[str]) -> str:
        name = self._meant(match[1])
        if not name or self._defaults[name] == self._keys[name]:
            return match[0]
        keys = self._keys[name]
        return f"`{keys[0]}`" if keys else f"*{menu_of()[name]} > {_title(name)}*"

    def _meant(self, key: str) -> str:
        """The action that has a key when nobody has changed anything."""
        known = QKeySequence(_OTHER_NAMES.get(key, key)).toString()
        return next((name for name, keys in self._defaults.items() if known in keys), "")

    def _resolved(self) -> dict[str, Keys]:
        """Each key at most once, or Qt would take it for ambiguous and do nothing: the user's
        choice before what actions came with."""
        taken: set[str] = set()
        keys: dict[str, Keys] = {}
        for wanted in (self._chosen, self._defaults):
            for name, some in wanted.items():
                if name not in keys:
                    keys[name] = tuple(key for key in some if key not in taken)
                    taken.update(keys[name])
        return {name: keys[name] for name in self._defaults}

    def _store(self) -> None:
        self._chosen = {
            name: keys for name, keys in self._chosen.items() if keys != self._defaults[name]
        }
        self._keys = self._resolved()
        self._settings.set_shortcuts(self._chosen)
        self.changed.emit()


def apply(shortcuts: Shortcuts, actions: Mapping[str, QAction]) -> None:
    """Give all actions their keys, and tool tips that name them."""
    for spec in ACTIONS:
        put_keys(actions[spec.name], spec, shortcuts.keys(spec.name))


def groups() -> Iterator[tuple[str, list[ActionSpec]]]:
    """All actions by menu, in the order of the menus."""
    by_name = {spec.name: spec for spec in ACTIONS}
    names = menu_of()
    for title, _ in MENUS:
        menu = plain(tr(title))
        yield menu, [by_name[name] for name, where in names.items() if where == menu]


def _normal(keys: object) -> Keys:
    """Portable text of one chord each, without what is no key; each once."""
    if not isinstance(keys, list | tuple):
        return ()
    sequences = [QKeySequence(key) for key in keys if isinstance(key, str)]
    return tuple(dict.fromkeys(one.toString() for one in sequences if one.count() == 1))


def _title(name: str) -> str:
    [spec] = [one for one in ACTIONS if one.name == name]
    return spec.title


def _part_with(key: str) -> str:
    """What a part of the window does with a key, as a sentence; empty where none does."""
    for title, rows in FIXED_KEYS:
        for words, keys in rows:
            if key in _normal(keys):
                return tr(
                    "{place}, {key} keeps doing this: {what}.",
                    place=tr(title),
                    key=key,
                    what=_within_sentence(tr(words)),
                )
    if _MOVING.fullmatch(key):
        return tr("In texts and lists, {key} keeps moving the caret or the selection.", key=key)
    if key in _FIELD_KEYS:
        return tr(
            "Where you type, {key} keeps doing this: {what}.", key=key, what=tr(_FIELD_KEYS[key])
        )
    for title, _ in MENUS:
        shown = tr(title)
        if key == f"Alt+{shown[shown.index('&') + 1].upper()}":
            return tr(
                "{key} opens the menu {menu}, and would not any more.", key=key, menu=plain(shown)
            )
    return ""


def _within_sentence(words: str) -> str:
    # Other languages begin with a capital letter also here, such as German its nouns.
    return words[0].lower() + words[1:] if language() == ENGLISH else words
