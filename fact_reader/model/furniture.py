"""What stands in a text and is not the article: the page's furniture."""

from dataclasses import dataclass
from enum import StrEnum


class FurnitureReason(StrEnum):
    """Why a stretch of text is taken for furniture. Files and the command line use the values.

    CHOSEN is what no rule found, but the user said so.
    """

    NAVIGATION = "navigation"
    SHARE = "share"
    COMMENTS = "comments"
    NEWSLETTER = "newsletter"
    APPEAL = "appeal"
    ACCOUNT = "account"
    RELATED = "related"
    PICTURE = "picture"
    REPEATED = "repeated"
    ADVERTISEMENT = "advertisement"
    RIGHTS = "rights"
    ABOUT = "about"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class Furniture:
    """A line of furniture, code points, end exclusive."""

    start: int
    end: int
    reason: FurnitureReason
