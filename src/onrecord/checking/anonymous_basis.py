"""anonymous.basis (opt-in): an unnamed speaker, and no word of why the name is kept back."""

import re
from collections.abc import Iterator

from onrecord.checking.sheet import Question, Sheet
from onrecord.checking.wording import quoted

_BASIS = re.compile(
    r"\b(?:anonym\w+|not (?:to be|being) (?:named|identified)|(?:not|un)[\s-]?authori[sz]ed|"
    r"declined to be (?:named|identified)|"
    r"fear(?:ed|ing)? (?:of )?(?:reprisals?|retaliation|retribution)|because of the sensitivity|"
    r"on background|without being (?:named|identified)|first names? only)\b",
    re.I,
)


def check_anonymous_basis(sheet: Sheet) -> Iterator[Question]:
    """One question for the first unnamed speaker of an article that nowhere says why a name is kept back."""
    if _BASIS.search(sheet.reading.article.text):
        return
    for attribution in sheet.reading.attributions:
        speaker = attribution.speaker
        if speaker is not None and speaker.kind == "anonymous":
            yield Question(
                span=speaker.span,
                severity="note",
                found=speaker.span.exact,
                message=f"Why is {quoted(speaker.span.exact)} not named? The article gives no reason.",
            )
            return
