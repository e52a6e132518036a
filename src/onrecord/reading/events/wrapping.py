"""One act inside another: refusing to meet, threatening to bomb, agreeing to release. PLOVER types what is told.

After the decision rules of the PLOVER manual (docs/ontology.md): cooperation that is still to come is AGREE, a release
still to come CONCEDE; force that is only announced is THREATEN; a refusal is REJECT with the mode of what is refused.
"""

from onrecord.reading.events.acts import Act
from onrecord.reading.events.tables import Wrap
from onrecord.records.event import EventType

FORCE: frozenset[EventType] = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST"})
HELP: frozenset[EventType] = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "AGREE"})
YIELD: frozenset[EventType] = frozenset({"RETREAT", "CONCEDE"})
COMING = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT"})


def wrap_act(act: Act, wrap: Wrap, by_doer: bool, inside: bool = False) -> None:
    """Change the act's type, mode and reality by the word that holds it. `by_doer`: the doer announces it himself.

    `inside`: it is his intention, told by somebody else ("prepared to attack"): planned, but no threat.
    """
    inner, mode = act.event, act.mode
    spared = inner in FORCE and "negation" in act.auxiliary
    if wrap in ("willing", "demand", "threaten", "must"):
        act.auxiliary.discard("negation")
    if wrap == "willing" and spared:
        # "promised not to attack"
        act.event, act.mode, act.told_as = "AGREE", None, "planned"
        return
    if wrap == "fail":
        act.auxiliary.add("negation")
        act.failed = True
    elif wrap == "deny":
        act.auxiliary.add("negation")
        act.told_as = "denied"
    elif wrap == "consider":
        act.auxiliary.add("hypothetical")
    elif wrap == "willing" and inner == "REJECT" and act.row.event != "REJECT":
        pass  # "vowed not to let Kenya test missiles": who says so rejects it; "agreed to reject it" is still to come
    elif wrap in ("future", "willing"):
        _future(act, by_doer or wrap == "willing", wrap == "willing", inside)
    elif inner is None:
        act.auxiliary.add("hypothetical" if wrap != "refuse" else "negation")
        act.told_as = "threatened" if wrap == "threaten" else act.told_as
    elif wrap == "refuse":
        _speak(act, "REJECT", inner)
    elif wrap in ("demand", "must"):
        _speak(act, "REQUEST", inner)
        act.auxiliary.discard("hypothetical")  # "urged the rebels to consider leaving"
    elif wrap == "threaten":
        act.auxiliary -= {"hypothetical", "future"}  # "threatened that, if attacked, it would": the threat was made
        act.event, act.mode = "THREATEN", threatened_mode(inner, mode)


def _speak(act: Act, event: EventType, inner: EventType) -> None:
    """ "Is urging China to agree to sanctions": the urging is done, however threatened or planned its matter is."""
    act.event, act.mode = event, refused_mode(inner)
    act.told_as = None
    act.auxiliary.discard("future")


def _future(act: Act, by_doer: bool, willing: bool, inside: bool) -> None:
    inner = act.event
    act.told_as = "planned" if by_doer or inside else act.told_as or "predicted"
    if inner is None:
        act.auxiliary.add("future")
    elif inner in HELP:
        act.event, act.mode = "AGREE", None
        act.told_as = "planned"
    elif inner in YIELD:
        act.event, act.mode = "CONCEDE", None
        act.told_as = "planned"
    elif inner == "MOBILIZE" and willing:
        act.event, act.mode = "AGREE", None
        act.told_as = "planned"
    elif inner in FORCE and by_doer and not inside and (willing or not _is_own(inner, mode=act.mode)):
        act.event, act.mode = "THREATEN", threatened_mode(inner, act.mode)
        act.told_as = "threatened"
    else:
        act.auxiliary.add("future")


def settle_future(act: Act) -> None:
    """Goodwill that is still to come is AGREE, giving way CONCEDE, whichever word said that it is to come."""
    if "future" not in act.auxiliary or act.event not in COMING:
        return
    act.event, act.mode = ("CONCEDE" if act.event in YIELD else "AGREE"), None
    act.told_as = act.told_as or "planned"
    act.auxiliary.discard("future")


def _is_own(inner: EventType, mode: str | None) -> bool:
    """Moving one's troops or taking to the streets, announced, is a plan; keeping away from a vote is a threat."""
    return inner == "MOBILIZE" or (inner == "PROTEST" and mode != "boycott")


def refused_mode(inner: EventType) -> str:
    """The mode of REJECT or REQUEST for what is refused or asked."""
    if inner in ("AID", "COOPERATE", "SUPPORT"):
        return "assist"
    if inner in ("CONSULT", "AGREE"):
        return "meet"
    return "yield" if inner in YIELD else "change"


def threatened_mode(inner: EventType, mode: str | None) -> str:
    """The mode of THREATEN for what is threatened."""
    if inner in ("ASSAULT", "MOBILIZE"):
        return "violence"
    if mode in ("expel", "deport"):
        return "expel"
    if mode == "arrest":
        return "arrest"
    if inner in ("COERCE", "PROTEST"):
        return "territory" if mode == "seize" else "restrict"
    return "relations"
