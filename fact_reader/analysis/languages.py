"""Which language a text is in."""

import re
from functools import cache
from typing import Any

# Shorter texts are told too often wrong.
_LEAST_LETTERS = 80
_SAMPLE = 1_000
_SURE = 0.7
_LETTERS = re.compile(r"[^\W\d_]")


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of a text's language, such as "en"; "" if it is not clear.

    By py3langid, which counts stretches of letters (after Lui and Baldwin, langid.py, 2012).
    """
    middle = max(0, (len(text) - _SAMPLE) // 2)
    sample = text[middle : middle + _SAMPLE]
    if len(_LETTERS.findall(sample)) < _LEAST_LETTERS:
        return ""
    language, probability = _identifier().classify(sample)
    return str(language) if probability >= _SURE else ""


@cache
def _identifier() -> Any:
    # It takes 0.2 s to load, and the window has no use for it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
