"""Identifiers of articles, versions and annotations."""

import secrets


def new_id() -> str:
    """A new random identifier: 16 hexadecimal digits, 64 bits, unique across libraries.

    Random and not counted, so that work exported from one library can be imported into another
    without two records sharing an identifier.
    """
    return secrets.token_hex(8)
