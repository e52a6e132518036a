"""spaCy tokens to whether the object of a verb does what is told under it: "urged Iran to leave", "jailed for lying".

The classes of verbs that Rosenbaum (1967) and the dictionaries call object control; and the prepositions whose gerund
is the act of the one whom the verb is done to.
"""

from typing import Any

from onrecord.reading.events.voice import OBJECTS, is_passive

OBJECT_CONTROL = frozenset(
    """
    urge ask order force tell warn press push allow permit invite compel require persuade help enable
    instruct request encourage advise command cause lead accuse charge convict suspect arrest sentence beg
    implore prevent stop ban bar prohibit pressure direct oblige want expect let welcome
    hire appoint employ commission assign choose select elect recruit train authorize authorise empower
    bribe dare summon incite provoke goad inspire motivate tempt trick teach coerce induce entitle license forbid
    prompt convince caution remind task challenge entreat petition lobby
    """.split()  # noqa: SIM905 (a list of strings would take a line each)
)
"""Verbs whose object does what follows: in "urged Russia to withdraw" Russia withdraws."""
ANSWERS_FOR = frozenset(
    """
    accuse blame criticize criticise condemn denounce slam praise thank fault punish fine sanction arrest detain jail
    imprison charge indict convict try sue prosecute dismiss sack fire suspend ban bar expel investigate probe interview
    question chide rebuke scold reprimand commend applaud reward honor honour pardon forgive censure lambast lambaste
    mock deride execute hang flog behead sentence deport penalize penalise discipline disqualify summon attack target
    kill shoot beat torture apprehend capture admonish berate castigate chastise sanctify congratulate laud hail
    credit remember know blast bash ridicule demote exile evict
    """.split()  # noqa: SIM905
)
"""Verbs whose object answers for what stands after "for": in "fined the firm for spying" the firm spied."""
MEANS = frozenset("use need build design make create employ develop test".split())  # noqa: SIM905
"""Verbs whose passive subject is the means of what follows: "a truck was used to kill"; nobody is told."""
ALWAYS = frozenset({"into", "from", "against", "of", "as"})
"""Prepositions after an object whose gerund is the object's act: "talked him into leaving", "kept him from leaving"."""
ASKING = frozenset(
    """
    urge ask order force tell press push pressure warn allow permit persuade convince encourage instruct direct compel
    invite remind beg oblige prompt lead
    """.split()  # noqa: SIM905
)
"""Verbs whose object does what an infinitive tells, even where the parser makes that a purpose."""
TALKING = frozenset(
    """
    describe condemn criticize criticise denounce praise support oppose reject welcome discuss mention report reveal see
    slam blame investigate recall regret
    """.split()  # noqa: SIM905
)
"""Verbs whose object is somebody else's: in "described the use of a truck to kill" the one who speaks kills nobody."""
TOWARDS = frozenset({"in", "at", "with", "against", "towards", "toward", "on"})
"""Prepositions for whom a feeling or a word is aimed at: "disappointed in China for selling", "hit out at Iran for"."""
CHARGING = frozenset("charge task entrust credit burden".split())  # noqa: SIM905
"""Verbs whose "with" does so: "charged him with lying"."""
NAMES = frozenset({"ORG", "GPE", "PERSON", "NORP"})


def object_does(governor: Any, prep: str) -> bool:
    """Whether the gerund after `prep` is the act of the governor's object (in the passive: of its subject)."""
    if prep in ALWAYS:
        return True
    if prep == "with":
        return governor.lemma_ in CHARGING
    if prep != "for":
        return False
    if governor.lemma_ in ANSWERS_FOR:
        return True
    held = [c for c in governor.children if c.dep_ in ((*OBJECTS, "nsubjpass") if is_passive(governor) else OBJECTS)]
    acts = any(t.ent_type_ in NAMES or t.pos_ == "PRON" for t in held)
    return acts and governor.lemma_ not in MEANS  # "targeted Kenya with tariffs for hosting them"


def called_on(head: Any) -> list[Any]:
    """ "Called on the rebels to stop attacking", "appealed to them to": who is asked does it."""
    asks = {"call": ("on", "upon"), "appeal": ("to",), "plead": ("with",)}.get(head.lemma_, ())
    held = (p for c in head.rights if c.dep_ == "prep" and c.lower_ in asks for p in c.children)
    return [p for p in held if p.dep_ == "pobj" and p.ent_type_ not in ("DATE", "TIME")]
