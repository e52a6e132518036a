"""`Act` to `Act`: turns of phrase in which a word of force or of words tells another act, or none.

Some tell a state that lasts, a danger or a name; some a drill, a test or a ban on trade. `gate_phrase` gives the reason
why it is no event; `retype_phrase` changes the type.
"""

from dataclasses import replace
from itertools import pairwise
from typing import Any

from onrecord.reading.events.acts import Act
from onrecord.reading.events.frames import Frame, preps_of
from onrecord.reading.events.parties import Words, is_party
from onrecord.reading.events.publicness import is_company, is_state

LASTING = frozenset({"technically", "officially", "formally", "legally", "nominally", "theoretically"})
ENDED = frozenset({"truce", "armistice", "1953"})
"""What a war ended in that is still one on paper."""
NAMING = frozenset({"mean", "translate", "read", "call"})
QUOTES = frozenset({'"', "\u201c", "\u2018", "'", "``"})
CLOSED = frozenset({'"', "\u201d", "\u2019", "''"})
KNOWING = frozenset({"know", "see", "understand", "think", "believe", "feel"})
LAWYERS = frozenset({"attorney", "lawyer", "barrister", "solicitor"})
HAZARDS = frozenset(
    {"malware", "ransomware", "storm", "flood", "heat", "virus", "outbreak", "wildfire", "bushfire", "avalanche"}
)
DANGERS = frozenset({"threat", "danger", "risk", "menace", "peril"})
TITLE = 9
"""How many words of a title are looked at."""
GROWING = frozenset(
    {"ramp", "step", "escalate", "increase", "intensify", "show", "display", "face", "counter", "deter"}
)
FEELING = frozenset({"feel", "feeling", "seem", "look"})
SHOWS = frozenset(
    {"lecture", "class", "seminar", "workshop", "podcast", "episode", "book", "exhibition", "screening", "festival"}
    | {"concert", "conference", "expo"}
)
SENT = frozenset({"drop", "fire", "launch", "lob", "shoot", "release"})
GROUNDS = frozenset({"range", "field", "ground", "area", "site", "target"})
PRACTISED = frozenset(
    {"firing", "bombing", "shooting", "training", "artillery", "gunnery", "military", "test", "practice"}
    | {"mock", "dummy", "simulated"}
)
PLAYED = frozenset({"drill", "exercise", "manoeuvre", "maneuver", "wargame", "simulation"})
THESE = frozenset({"them", "they", "it", "these", "those", "both", "all", "some"})
TRADED = frozenset("import export sell buy supply ship purchase transfer trade acquire procure".split())  # noqa: SIM905
BANS = frozenset({"ban", "bar", "prohibit", "forbid", "outlaw"})
OVERRULED = frozenset({"overrule", "rescind", "reverse", "overturn"})


def gate_phrase(words: Words, act: Act, frame: Frame) -> str | None:
    """Why a verb tells no act here, or None."""
    verb = frame.verb
    if is_in_title(verb):
        return "part of a name or title"
    if act.made_by.startswith("verb_objects/be+at:war") and _is_on_paper(verb):
        return "a war that lasts on paper, not an act"
    if act.event == "THREATEN" and any(words.is_in(d, "ARMS") or words.is_in(d, "WEAPONS") for d in frame.doers):
        return "a danger, not a threat"
    if act.event == "COERCE" and verb.head.lemma_ in NAMING and _is_quoted(verb):
        return "what a name means"
    fired = act.event == "SANCTION" and verb.lemma_ == "fire" and _are_untold(frame)
    if fired and not _is_launched(words, frame) and not any(_is_people(words, t) for t in verb.doc[: verb.i]):
        return "something fired, but nothing says what"
    if act.event == "COERCE" and verb.tag_ == "VBN" and verb.i > 0 and verb.nbor(-1).lemma_ in FEELING:
        return "a feeling, not an act"
    if verb.lemma_ == "discuss" and not any(is_state(words, d) for d in frame.doers) and _is_show(verb):
        return "a talk to an audience"
    if verb.lemma_ == "call" and act.mode == "phone" and _is_naming(frame):
        return "a name that somebody is called"
    if verb.lemma_ in ("demand", "ask") and not frame.objects and _is_asked_in_marks(verb):
        return "a question in a quotation"
    if verb.lemma_ == "agree" and act.event == "AGREE" and _is_of_one_mind(words, frame):
        return "an opinion shared, no agreement"
    if verb.lemma_ == "promise" and any(c.dep_ == "xcomp" and c.lemma_ == "be" for c in verb.children):
        return "what something is expected to be"
    if verb.lemma_ == "defend" and any(t.lower_ in LAWYERS for d in frame.doers for t in (d, *d.lefts)):
        return "a lawyer's work"
    if act.made_by.startswith("verb_objects/be+on:alert") and any(t.lemma_.lower() in HAZARDS for t in verb.sent):
        return "being careful of a hazard moves no troops"
    if verb.lemma_ == "resist" and any(c.dep_ in ("xcomp", "pcomp") for c in verb.children):
        return "what somebody could not help doing"
    if act.event == "CONCEDE" and any(c.lemma_ in KNOWING and c.dep_ in ("ccomp", "xcomp") for c in verb.children):
        return "letting somebody know gives nothing way"
    if verb.tag_ == "VB" and verb.i > 0 and verb.nbor(-1).text in QUOTES and not frame.doers:
        return "a command in a quotation"
    if verb.lemma_ == "seek" and act.event == "REQUEST" and _is_shelter(frame):
        return "shelter that is looked for, not asked of anybody"
    if act.event == "REJECT" and verb.lemma_ in OVERRULED and not _is_public(words, frame):
        return "a decision changed inside a house"
    if verb.lemma_ == "take" and _takes_much(verb):
        return "what it takes, not who is taken"
    taken = act.mode == "seize" and not any(is_party(words, o) for o in frame.objects)
    armed = any(words.is_in(t, n) for d in frame.doers for t in d.subtree for n in ("TROOPS", "REBELS", "ATTACKERS"))
    if taken and frame.doers and not armed and all(is_company(words, d) for d in frame.doers):
        return "a business that takes over things"
    return None


def gate_noun_phrase(words: Words, act: Act, noun: Any) -> str | None:
    """Why a noun tells no act here, or None."""
    lemma, head = noun.lemma_.lower(), noun.head
    if is_in_title(noun):
        return "part of a name or title"
    if lemma in DANGERS and act.event == "THREATEN" and head.lower_ in ("of", "about") and head.head.lemma_ == "warn":
        return "a warning of a danger, not a threat"
    if lemma in ("aggression", "hostility") and noun.dep_ in ("dobj", "pobj") and head.lemma_ in GROWING:
        return "a bearing, not a deed"
    if act.event == "CONSULT" and any(c.lower_ in ("regular", "annual", "monthly", "weekly") for c in noun.lefts):
        owners = [c for c in noun.lefts if c.dep_ in ("poss", "compound")]
        if owners and not any(is_state(words, o) for o in owners):
            return "a club's meeting"
    return None


def is_in_title(token: Any) -> bool:
    """'Starred in "The Murder of the King"': in quotation marks, with every long word since the mark in capitals."""
    if not token.text[:1].isupper() or token.i == token.sent.start or token.text.isupper():
        return False
    begins = token.sent.start
    for at in range(token.i - 1, max(begins - 1, token.i - TITLE), -1):
        word = token.doc[at]
        if word.text in QUOTES:
            return bool(at < token.i - 1)
        if len(word.text) > 4 and word.is_alpha and word.is_lower:
            return False
    return False


def retype_phrase(words: Words, act: Act, frame: Frame) -> None:
    """Give the act the type that its phrase has; sets its row's places of a recipient where it has none."""
    verb = frame.verb
    if act.event == "SANCTION" and verb.lemma_ == "fire" and _are_untold(frame) and _is_launched(words, frame):
        _mobilize(act)  # "it tested two missiles last month, and fired them on a lofted course"
    elif act.event == "ASSAULT" and verb.lemma_ in SENT and frame.objects and _is_practice(words, frame):
        _mobilize(act)  # "dropped bombs on a firing range"
    elif act.event == "COERCE" and verb.lemma_ in BANS and _is_kept_from_trade(verb):
        act.event, act.mode, act.context = "SANCTION", "discontinue", ("economic",)


def _mobilize(act: Act) -> None:
    act.event, act.mode, act.context = "MOBILIZE", "weapons", ("military",)
    act.row = replace(act.row, recipient=("-",))


def _is_on_paper(verb: Any) -> bool:
    near = {t.lower_ for t in verb.sent}
    return bool(near & LASTING or (near & ENDED and "still" in near))


def _is_quoted(verb: Any) -> bool:
    first = min((t.i for t in verb.subtree), default=verb.i)
    return any(t.text in QUOTES for t in verb.doc[max(0, first - 1) : verb.i])


def _is_naming(frame: Frame) -> bool:
    """ "Called the winner “Miss Sample”": in marks, or with what he is said to be."""
    named = {c.dep_ for c in frame.verb.children}
    apart = frame.verb.i > 0 and frame.verb.nbor(-1).text == ","
    if apart and "oprd" in named and not named & {"aux", "prep", "dobj"}:
        return True  # "his group, called the Legacy Fund"
    if named & {"oprd", "acomp"} and named & {"dobj", "nsubjpass"}:
        return True
    below = [t for o in frame.objects for t in o.subtree]
    return any(t.text in QUOTES and t.text != "'" for t in below)


def _is_of_one_mind(words: Words, frame: Frame) -> bool:
    """ "Voters do not agree with the minister", "most of them agreed": nothing is said to be agreed on, by no state."""
    verb = frame.verb
    if any(is_state(words, d) for d in frame.doers if "people" not in {t.lower_ for t in (d, *d.subtree)}):
        return False
    if any(c.dep_ in ("xcomp", "ccomp", "advcl", "dobj", "conj") for c in verb.children) or verb.dep_ == "conj":
        return False
    told = {t.lower_ for t in verb.subtree if t.dep_ == "prep" and t.i > verb.i}
    return not told & {"to", "on", "upon", "over", "about", "in", "for"}


def _is_asked_in_marks(verb: Any) -> bool:
    before = verb.doc[max(0, verb.i - 12) : verb.i]
    return any(a.text == "?" and b.text in CLOSED for a, b in pairwise(before))


def _is_shelter(frame: Frame) -> bool:
    """ "Women seeking refuge from harassment", but not "refuge in Kenya"."""
    told: set[str] = set(frame.preps)
    for thing in frame.objects:
        told |= set(preps_of(thing))
    for held in [*frame.preps.get("from", ()), *(t for o in frame.objects for t in preps_of(o).get("from", ()))]:
        told |= set(preps_of(held))
    return any(o.lemma_ == "refuge" for o in frame.objects) and "from" in told and not told & {"in", "with", "at"}


def _is_people(words: Words, token: Any) -> bool:
    return "Number=Plur" in str(token.morph) and (words.is_in(token, "ROLE") or words.is_in(token, "LAY"))


def _are_untold(frame: Frame) -> bool:
    return bool(frame.objects) and all(o.lower_ in THESE for o in frame.objects)


def _is_launched(words: Words, frame: Frame) -> bool:
    """Whether missiles are spoken of, in this sentence or the one before."""
    sent = frame.verb.sent
    before = frame.verb.doc[max(0, sent.start - 40) : sent.end]
    return any(words.is_in(t, "ARMS") for t in before)


def _is_public(words: Words, frame: Frame) -> bool:
    """Whether state power decides, or a party is overruled."""
    if not frame.doers:
        return True
    held = [*frame.objects, *(t for o in frame.objects for t in o.subtree)]
    return any(is_state(words, d) for d in frame.doers) or any(is_state(words, t) for t in held if t.pos_ != "PRON")


def _is_practice(words: Words, frame: Frame) -> bool:
    """Whether what is dropped or fired falls on a range, or in a drill, and hits nobody."""
    if not any(words.is_in(o, "ARMS") for o in frame.objects):
        return False
    below = [t for t in frame.verb.subtree if t.i > frame.verb.i]
    if any(words.is_in(t, "HARM") for t in below if t.pos_ == "VERB"):
        return False
    if any(words.is_in(t, "LAY") for t in below):
        return False
    for token in below:
        lemma = token.lemma_.lower()
        if lemma in PLAYED:
            return True
        if lemma in GROUNDS and any(c.lower_ in PRACTISED for c in token.lefts):
            return True
    return False


def _is_show(verb: Any) -> bool:
    """ "The editors will discuss images in a free lecture"."""
    return any(t.lemma_.lower() in SHOWS for t in verb.sent)


def _is_kept_from_trade(verb: Any) -> bool:
    """ "Bars the country from importing gas", "from the export of coal"."""
    held = preps_of(verb).get("from", [])
    held = [*held, *(t for c in verb.children if c.dep_ == "dobj" for t in preps_of(c).get("from", ()))]
    return any(t.lemma_.lower() in TRADED for t in held)


def _takes_much(verb: Any) -> bool:
    """ "It takes two slips for a thief to get past": the subject stands for the infinitive, and nobody is taken."""
    it = any(c.dep_ == "nsubj" and c.lower_ == "it" for c in verb.children)
    return it and any(c.dep_ == "mark" and c.lower_ == "for" and c.head.tag_ == "VB" for c in verb.subtree)
