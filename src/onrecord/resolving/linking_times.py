"""Events to the times of their own clauses, by the syntax that ties them to the trigger.

In: anchors, the times of the article. Out: the times each anchor holds, and the one that is chosen, or the reason why
there is none. "Taking back territory lost in the early days of the invasion": the time dates the loss, so it is not
the taking's. The publication date is never put in its place.
"""

from collections.abc import Sequence

from onrecord.records.time_expression import TimeExpression
from onrecord.resolving.linking_anchors import Anchor, Anchors, HeldTime, find_owners, placed, taking_up
from onrecord.resolving.linking_tokens import Locator, Phrase

_NO_TIME = "no time expression belongs to its clause"
_NO_DATE = "its clause tells only how long"
_ORDER = {"DATE": 0, "TIME": 0, "SET": 1, "DURATION": 2}


def take_times(times: Sequence[TimeExpression], anchors: Anchors, locator: Locator) -> None:
    for time, phrase in placed(times, anchors, locator):
        for anchor in _find_when(phrase, anchors) or find_owners(phrase, time.span, anchors):
            anchor.times.append(HeldTime(time, abs(phrase.head.i - anchor.trigger.i), phrase.head.i))


def _find_when(phrase: Phrase, anchors: Anchors) -> list[Anchor]:
    """The event of the relative clause that a time is taken up by: "in 2014, when Russia annexed Crimea"."""
    verb = taking_up(phrase, "when")
    return list(anchors.triggered(phrase.paragraph.index, verb)) if verb is not None else []


def chosen_time(anchor: Anchor) -> tuple[str | None, str | None]:
    """The time nearest to the trigger, dates before others, and else the reason.

    A length of time that no date is known of ("sentenced to three years") says how long, and not when.
    """
    dated = [held for held in anchor.times if held.is_dated]
    if not dated:
        return None, _NO_DATE if anchor.times else _NO_TIME
    return min(dated, key=lambda held: (_ORDER[held.time.type], held.distance)).time.id, None
