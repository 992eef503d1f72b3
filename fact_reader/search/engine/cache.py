"""What was decoded or found last, as long as it fits."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakMethod

if TYPE_CHECKING:
    from functools import _lru_cache_wrapper

Answer = TypeVar("Answer")


def kept(method: Callable[..., Answer], most: int) -> "_lru_cache_wrapper[Answer]":
    """A method that keeps its last `most` answers, as functools.lru_cache has it, but not its
    object. That would hold itself then: with its arrays and open files it would stay until
    somebody looks for garbage, and to close a large file that is deleted can take 40 ms.
    """
    of_object = WeakMethod(method)

    def answer(*asked: Hashable) -> Answer:
        bound = of_object()
        assert bound is not None  # whoever asks has the object
        return bound(*asked)

    return lru_cache(maxsize=most)(answer)


class ByteCache:
    """Keeps values, the ones used last, up to so many bytes."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._size = 0
        self._kept: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()

    def get(self, key: Hashable) -> Any | None:
        """A value that was put, or None."""
        found = self._kept.get(key)
        if found is None:
            return None
        self._kept.move_to_end(key)
        return found[0]

    def put(self, key: Hashable, value: Any, size: int) -> None:
        """Keep a value; those not used for longest go. What takes half of all stays out."""
        if size * 2 > self._limit or key in self._kept:
            return
        self._kept[key] = (value, size)
        self._size += size
        while self._size > self._limit:
            _, (_, gone) = self._kept.popitem(last=False)
            self._size -= gone

    def clear(self) -> None:
        """Forget everything."""
        self._kept.clear()
        self._size = 0
