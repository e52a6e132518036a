"""Event and Attributions to Standing: the one word that people see for how real a told act is.

Standing is derived from the axes that an Event keeps apart (auxiliary, outcome, told_as, said_in, opinion), as it is
for the outlet: what somebody else says is reported, however sure he is. It is the most cautious word that applies.
"""

from onrecord.reading.asking import takes_for_granted
from onrecord.reading.attributions.statements import Statements
from onrecord.records.attribution import Attribution
from onrecord.records.event import Event, Standing
from onrecord.records.span import covers

HEARSAY = frozenset({"reportedly"})
"""Evidence of distance that says no more than that somebody else says it."""
TAKEN_FOR_GRANTED = (
    *("applau", "condemn", "critici", "decr", "defend", "denounc", "deplor", "hail", "lament", "mourn", "oppos"),
    *("prais", "regret", "slam", "support", "welcom", "protest", "order", "approv", "authori", "ratif", "adopt"),
)
"""Beginnings of cues whose object is an act that the outlet itself takes for granted, or that they do: "the UN welcomed
the release", "the court ordered the release"."""
UTTERS = ("reiterat", "repeat", "renew", "reaffirm", "express", "voic", "issu", "convey", "announc")
"""Beginnings of cues whose object is the act of words itself: "the minister reiterated his call for sanctions"."""
UTTERED = frozenset({"REQUEST", "ACCUSE", "SUPPORT", "REJECT", "THREATEN", "CONCEDE"})
TAKEN_TO_BE = ("see", "saw", "view", "consider", "regard", "deem")
"""Beginnings of cues that only say what somebody takes an act for: "seen as revenge for the raid"."""
RESOLVES = ("decision", "refus", "plan", "promise", "offer", "pledge", "vow", "order", "attempt", "intention")
"""Beginnings of nouns that hold what is to be done, and are no statement that it is so: "her decision to meet him"."""
STATEMENTS = ("claim", "deni", "deny", "admit", "confess", "profess", "purport", "alleg", "acknowledg", "report", "say")
"""Beginnings of cues whose infinitive is a statement; others' is what is to be done: "refused to lift the ban"."""
CLAIMS = frozenset(
    """
    claim claims allegation allegations accusation accusations charge charges report reports rumour rumours rumor rumors
    suggestion suggestions notion idea assertion assertions insinuation insinuations being having involvement
    """.split()  # noqa: SIM905
)
"""First words of what can be denied; who rejects a call, a plan or an appeal denies nothing."""
BEFORE_THE_HEAD = 6
OWN = frozenset({"we"})


def derive_standing(event: Event, statements: Statements) -> Standing:
    """The first of the closed list (docs/reading.md) that applies to the event."""
    chain = tuple(a for a in statements.chain(event.said_in) if not _is_granted(a, event))
    if event.told_as == "denied" or any(a.polarity == "denied" and not _is_hedge(a) for a in chain):
        return "denied"
    if event.outcome == "did_not_happen" or "negation" in event.auxiliary:
        return "did_not_happen"
    if event.told_as == "disputed" or any(_is_held_off(a) for a in chain):
        return "disputed"
    elsewhere = event.told_as == "reported" or any(_is_elsewhere(a) for a in chain)
    if event.opinion and not elsewhere:  # "said ships had illegally sold", "suspected of illegally selling": he judges
        return "opinion"
    if "hypothetical" in event.auxiliary or any(_is_open(a) for a in chain):
        return "hypothetical"
    if event.told_as == "threatened" or event.event == "THREATEN":
        return "threatened"
    if event.told_as == "planned":
        return "planned"
    if event.told_as == "predicted":
        return "predicted"
    if "future" in event.auxiliary:
        return "predicted" if elsewhere else "planned"
    return "reported" if elsewhere else "asserted"


def _is_granted(attribution: Attribution, event: Event) -> bool:
    """ "Norway condemned the attack", "as we reported": the outlet itself says that there was one."""
    cue = attribution.cue.exact.lower() if attribution.cue else ""
    made_by = attribution.made_by
    if made_by == "indirect.object" and cue == event.trigger.exact.lower():
        return True  # "accused one of lying and accused another": the second stands beside the first
    if made_by in ("indirect.object", "noun.preposition") and cue.startswith(TAKEN_FOR_GRANTED):
        return True
    if made_by == "indirect.object" and cue.startswith(UTTERS) and event.event in UTTERED:
        first = attribution.content[0].exact.lower().split(maxsplit=BEFORE_THE_HEAD)[:BEFORE_THE_HEAD]
        if event.trigger.exact.lower() in first:
            return True
    if made_by.startswith("noun.") and cue.startswith(RESOLVES):
        return True
    if made_by in ("indirect.predicate", "hedge.passive") and cue.startswith(TAKEN_TO_BE):
        return True
    if made_by == "indirect.infinitive" and attribution.polarity == "affirmed" and not cue.startswith(STATEMENTS):
        return True
    if made_by == "indirect.object" and attribution.polarity == "denied" and not cue.startswith("den"):
        first = attribution.content[0].exact.lower().split(maxsplit=BEFORE_THE_HEAD)[:BEFORE_THE_HEAD]
        if not CLAIMS & set(first):
            return True
    speaker = attribution.speaker.span if attribution.speaker else None
    return attribution.kind == "indirect" and speaker is not None and speaker.exact.lower() in OWN


def _is_hedge(attribution: Attribution) -> bool:
    return attribution.made_by.startswith("hedge.")


def _is_open(attribution: Attribution) -> bool:
    """What somebody asks, or is not thought to be so; a turn of an interview holds more than its question."""
    if attribution.polarity == "denied":
        return _is_hedge(attribution)
    asked = attribution.polarity == "asked" and attribution.made_by != "lead-in.transcript"
    return asked and not takes_for_granted(attribution.content[0].exact)


def _is_held_off(attribution: Attribution) -> bool:
    """Whether the outlet rejects the statement, or doubts it by more than the word that brings it in.

    "Claims that" and "accused of" leave the stance distanced, and what is said reported: nobody contests it. Marks of
    distance within what is said disown a word, not the statement.
    """
    if attribution.stance.attitude == "rejected":
        return True
    evidence = attribution.stance.evidence
    if attribution.stance.attitude != "distanced" or evidence is None or evidence.exact.lower() in HEARSAY:
        return False
    if attribution.cue is not None and covers(attribution.cue, evidence):
        return False
    return not any(covers(content, evidence) for content in attribution.content)


def _is_elsewhere(attribution: Attribution) -> bool:
    """Whether somebody else than the outlet says it; a question or what was declined says nothing."""
    if attribution.polarity in ("not_said", "declined"):
        return not takes_for_granted(attribution.content[0].exact)  # "did not say who attacked the village"
    return attribution.polarity in ("affirmed", "asked")
