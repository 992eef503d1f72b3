"""An article, and what its outlet made of it later."""

FIRST = """Bridge is safe, mayor says

The mayor said on Monday that the old bridge is safe for heavy lorries.

Two engineers who inspected it in May had warned of cracks in the third arch.

A spokeswoman denied that any warning had reached the town hall before June.

The bridge was closed for a day in July, and opened again without repairs.
"""
ALTERED = FIRST.replace("Two engineers", "Three engineers").replace("in May", "in April")
SAFE = "the old bridge is safe for heavy lorries"
CRACKS = "Two engineers who inspected it in May had warned of cracks"


def without_denial(text: str) -> str:
    """The same without the line in which something is denied."""
    return "\n".join(line for line in text.split("\n") if "spokeswoman" not in line)
