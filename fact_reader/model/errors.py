"""The two kinds of error: `UserError` is what the user can mend; everything else is a bug."""


class UserError(Exception):
    """What failed, where, and what to do about it, as one sentence to be shown as it is."""
