"""What a stance is called within a sentence, and how many passages of it there are."""

from fact_reader.model import Stance
from fact_reader.ui.translating import counted, mark, tr

_WITHIN = "within a sentence"
_WORDS = {
    Stance.CLAIM: mark("claim", "within a sentence"),
    Stance.DENIAL: mark("denial", "within a sentence"),
    Stance.CONFIRMATION: mark("confirmation", "within a sentence"),
}


def stance_word(stance: Stance) -> str:
    """The stance as it stands within a sentence: "claim", "Behauptung"."""
    return tr(_WORDS[stance], _WITHIN)


def stance_count(stance: Stance, number: int) -> str:
    """So many passages of a stance: "2 claims", "1 denial"."""
    if stance is Stance.CLAIM:
        return counted("{n} claim", "{n} claims", number)
    if stance is Stance.DENIAL:
        return counted("{n} denial", "{n} denials", number)
    return counted("{n} confirmation", "{n} confirmations", number)
