"""The two kinds of error: `UserError` is what the user can mend; everything else is a bug."""

from fact_reader.model.wording import Sentence


class UserError(Exception):
    """What failed, where, and what to do about it, as one sentence to be shown as it is.

    It is made like a sentence: `UserError("{name} is empty.", name=path.name)`, with a literal
    template; or from a Sentence that is there already. Attribute: `sentence`.
    """

    def __init__(self, template: str, /, **values: object) -> None:
        self.sentence = (
            template if isinstance(template, Sentence) else Sentence(template, "", values)
        )
        super().__init__(self.sentence)
