"""What a window needs before its first picture loads nothing that takes long to import."""

import subprocess
import sys

import pytest

SLOW = ("numpy", "whoosh", "multiprocessing", "fact_reader.analysis.dates")


@pytest.mark.parametrize(
    "module",
    [
        "fact_reader.services.finding",
        "fact_reader.services.concordance",
        "fact_reader.services.saved_searches",
        "fact_reader.services.search_history",
        "fact_reader.services.library",
        "fact_reader.services.indexing",
        "fact_reader.ui.app",
    ],
)
def test_no_slow_imports(module: str) -> None:
    code = f"import sys, {module}; print([name for name in {SLOW} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def test_the_source_of_imported_modules_is_not_read() -> None:
    code = (
        "import fact_reader.ui.app, fact_reader.search.index, linecache; "
        "print([name for name in linecache.cache if 'fact_reader' in name or 'numpy' in name])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "[]\n"
