"""`Act` to `Act`: what its word means here, where no row of single words can say: accidents, school drills, rockets.

A word of force has everyday senses, and what tells them apart is who does it, what it is done to, and what else the
sentence speaks of. Asked before anything wraps the act. `gate_sense` gives the reason why it is no event; `retype`
changes the type where the sense is another of PLOVER's.
"""

from typing import Any

from onrecord.reading.events.acts import Act
from onrecord.reading.events.frames import Frame, preps_of
from onrecord.reading.events.matching import is_of
from onrecord.reading.events.parties import Words
from onrecord.reading.events.publicness import is_company, is_state
from onrecord.reading.events.tables import Condition

UNTOLD = frozenset({"it", "they", "them", "that", "this", "which", "these", "those", "what", "who", "whom", "all"})
ANYBODY = frozenset({"anyone", "anybody", "someone", "somebody", "nobody", "everyone", "everybody", "one", "others"})
"""Words that leave open what is meant."""
QUANTITIES = frozenset(
    {"some", "many", "several", "dozen", "hundred", "thousand", "most", "none", "few", "score", "number"}
)
BODILY = frozenset({"sexually", "sexual", "physically", "physical", "body", "injured", "violently"})
QUARRELS = frozenset({"clash", "spar", "skirmish"})
LEFT_OPEN = {
    "occupy": "rooms or places that are taken up",
    "demolish": "building work",
    "raze": "building work",
}
"""Verbs that tell of no force where nobody is said to do it, and why."""
OWN = frozenset({"its", "their", "his", "her", "own"})
OPENING = frozenset({"open", "return", "exchange", "cease", "hold", "draw", "spray"})
"""What is done to fire that is shot, not fire that burns."""
EXERCISES = frozenset({"exercise", "drill", "manoeuvre", "maneuver", "wargame"})
ROCKETS = frozenset({"rocket", "booster", "launch", "test"})
DANGEROUS = frozenset({"emergency", "siege", "exception", "martial"})
FELT = frozenset({"feel", "seem", "look", "sound"})


def gate_sense(words: Words, act: Act, frame: Frame) -> str | None:
    """Why a verb is used in an everyday sense, or None."""
    if _is_other(words, frame.doers, act.row.done_by):
        return "an everyday sense of the word: not done by those who do such acts"
    if _is_other(words, [*frame.objects, *frame.given_to], act.row.done_to) and not _is_armed(words, act, frame):
        return "an everyday sense of the word: not done to what such acts are done to"
    if act.event == "COERCE" and any(words.is_in(d, "LAWS") for d in frame.doers):
        return "a rule that holds, not an act"
    if frame.verb.lemma_ in QUARRELS and _is_quarrel(words, act, frame):
        return "a quarrel in words"
    if frame.verb.lemma_ in ("hit", "strike") and any(words.is_in(t, "TRAFFIC") for t in frame.verb.sent):
        return "a collision, not an attack"
    if not act.doers and frame.verb.lemma_ in LEFT_OPEN and not is_violent(words, frame.verb):
        return LEFT_OPEN[frame.verb.lemma_]
    if act.mode == "release" and not act.doers and any(t.lemma_ in ("treat", "hospital") for t in frame.verb.sent):
        return "who was treated and goes home"
    if _is_compared(frame.verb):
        return "a comparison, not an act"
    if act.event == "PROTEST" and any(words.is_in(t, "CELEBRATION") for t in frame.verb.sent):
        return "a celebration, not a protest"
    if any(d.lemma_ == "fire" and _is_mild(words, d) for d in frame.doers):
        return "a fire that burns, not one that is shot"
    if frame.verb.lemma_ == "protest" and any(c.dep_ == "ccomp" for c in frame.verb.children):
        return "an objection in words, not a protest"
    if frame.verb.lemma_ == "station" and frame.passive and not act.doers:
        return "where they are, not that they were sent"
    if frame.verb.lemma_ == "claim" and _is_unclaimed(frame):
        return "an attack that nobody has claimed"
    if frame.verb.dep_ in ("acomp", "xcomp", "oprd") and frame.verb.tag_ == "VBN" and frame.verb.head.lemma_ in FELT:
        return "a feeling, not an act"
    harms = act.event == "ASSAULT" and (words.is_in(frame.verb, "HARM") or words.is_in(frame.verb, "HURTING"))
    if harms and any(words.is_in(t, "CRASH") for t in frame.verb.sent) and not is_violent(words, frame.verb):
        return "an accident, not an act"
    if "missile" in {t.lemma_.lower() for t in frame.verb.sent} and _is_shot_down(frame):
        return "shooting down what flies is no attack on anybody"
    return gate_matter(words, act, frame.objects or [frame.verb])


def gate_matter(words: Words, act: Act, things: list[Any]) -> str | None:
    """Why an act, told by verb or noun, is none: `things` are the nouns that say what is imposed, held or launched."""
    if act.mode == "martial-law":
        near = {t.lemma_.lower() for thing in things for t in thing.subtree}
        if not near & DANGEROUS:
            return "a law or a state, but not one of emergency"
        if any(words.is_in(t, "DISASTER") for thing in things for t in thing.subtree):
            return "an emergency after a disaster is no repression"
        disaster = words.speaks_of("NATURE", "DISASTER")
        if disaster and not words.speaks_of("VIOLENCE"):
            return "an emergency after a disaster is no repression"
    if act.event == "MOBILIZE":
        drills = [t for t in things if t.lemma_.lower() in EXERCISES]
        if drills and not _is_martial(words, act, drills[0]):
            return "an exercise that is not a military one"
        if any(t.lemma_.lower() in ROCKETS for t in things) and _is_to_space(words, act):
            return "a launch into space"
    return None


def retype(words: Words, act: Act, things: list[Any]) -> None:
    """Give the act the type of the sense in which its word stands here."""
    lemma = act.trigger.lemma_.lower()
    if act.event == "ASSAULT" and lemma == "attack" and _is_in_words(words, act):
        act.event, act.mode = "ACCUSE", "disapprove"  # "attacked her opponent as a fraud"
    elif act.event == "COERCE" and act.mode == "restrict" and any(_is_of_trade(words, t) for t in things):
        act.event, act.mode, act.context = "SANCTION", "discontinue", ("economic",)  # limits on a country's imports
    elif act.event == "COERCE" and lemma.startswith("harass") and _is_sexual(act.trigger):
        act.event, act.mode = "ASSAULT", "sexual"
    elif act.event == "RETREAT" and act.mode == "release" and any(_is_trapped(words, t) for t in things):
        act.event, act.mode = "AID", None  # "freed passengers who were trapped in the tram"
    elif lemma == "find" and act.mode == "convict" and _is_cleared(act.trigger):
        act.event, act.mode = "CONCEDE", None  # "found not guilty"
    elif lemma == "capture" and act.mode == "abduct" and not act.doers and _is_hunted(words, act):
        act.event, act.mode = "COERCE", "arrest"  # "was captured after a manhunt"
    elif lemma == "destroy" and any(words.is_in(t, "ARMS") and _is_own(t) for t in things):
        act.event, act.mode = "RETREAT", "disarm"  # "destroyed its chemical weapons"


def gate_retaliation(words: Words, act: Act) -> str | None:
    """ "Retaliated": with force, with trade, or nobody knows. Sets the type where the sentence tells which."""
    if act.trigger.lemma_ != "retaliate":
        return None
    near = list(act.trigger.sent)
    if any(words.is_in(t, n) for t in near for n in ("SANCTIONS", "TRADE", "DIPLOMAT")):
        act.event, act.mode = "SANCTION", "discontinue"
        return None
    if any(words.is_in(t, n) for t in near for n in ("VIOLENCE", "TROOPS", "REBELS", "ARMS")):
        return None
    return "retaliation, but nothing says by what"


def gate_strike(words: Words, act: Act) -> str | None:
    """The noun "strike" without a word beside it: workers strike where work is spoken of, armies where force is."""
    if act.trigger.lemma_.lower() != "strike" or act.row.object.words or act.row.subject.words:
        return None
    labour = any(words.is_in(t, "LABOUR") or words.is_in(t, "WORKERS") for t in act.trigger.sent)
    armed = any(words.is_in(t, n) for t in act.trigger.sent for n in ("TROOPS", "REBELS", "ARMS", "FIRED"))
    if act.event == "ASSAULT" and labour and not armed:
        act.event, act.mode = "PROTEST", "strike"  # "a strike against the ministry by teachers"
    if act.event != "PROTEST":
        return None
    if any(c.lower_ in ("general", "nationwide", "hunger", "industrial", "national") for c in act.trigger.lefts):
        return None
    if words.speaks_of("LABOUR", "WORKERS"):
        return None
    if words.speaks_of("TROOPS", "REBELS", "ARMS", "FIRED"):
        act.event, act.mode = "ASSAULT", None
        return None
    return "a strike, but nothing says of whom"


def is_violent(words: Words, verb: Any) -> bool:
    """Whether another word of the sentence speaks of force. A fire that burns and a ship that strikes a pier do not."""
    return any(t.i != verb.i and words.is_in(t, "VIOLENCE") and not _is_mild(words, t) for t in verb.sent)


def _is_mild(words: Words, token: Any) -> bool:
    lemma = token.lemma_.lower()
    if lemma == "fire" and token.pos_ == "NOUN":
        shot = token.head.lemma_ in OPENING or token.head.lower_ == "under"
        return not shot and not any(words.is_in(c, "FIRED") or words.is_in(c, "ARMS") for c in token.lefts)
    if lemma == "fight" and any(words.is_in(c, "NATURE") or words.is_in(c, "CAUSES") for c in token.children):
        return True
    if lemma in ("strike", "fire") and token.pos_ == "VERB":
        return any(c.dep_ == "nsubj" and words.is_in(c, "COLLIDER") for c in token.children)
    return lemma in ("explode", "police")


def _is_other(words: Words, held: list[Any], wanted: Condition) -> bool:
    """Whether these words are told, and none is of the wanted kind."""
    if wanted.anything or not held:
        return False
    told = [t for t in held if not _is_open(words, t)]
    return bool(told) and len(told) == len(held) and not any(is_of(words, t, wanted) for t in told)


def _is_open(words: Words, token: Any) -> bool:
    """ "It", "84", "dozens", "15 trainees": what is meant is left open, or is counted as the dead are."""
    thing = any(words.is_in(token, n) for n in ("BUILDING", "VEHICLES", "ARMS", "TERRITORY"))
    counted = (not thing and any(c.dep_ == "nummod" for c in token.lefts)) or token.lemma_.lower() in QUANTITIES
    left_open = token.lower_ in UNTOLD or token.lower_ in ANYBODY
    return left_open or token.pos_ == "NUM" or counted


def _is_armed(words: Words, act: Act, frame: Frame) -> bool:
    """ "Police attacked pickets with clubs": who has arms attacks, whatever is attacked."""
    if "BUILDING" not in act.row.done_to.words:
        return False
    tools = {t.lemma_.lower() for t in frame.preps.get("with", ())}
    if tools & words.tables.instruments.keys():
        return True
    return any(words.is_in(d, n) for d in frame.doers for n in ("TROOPS", "POLICE", "REBELS", "ATTACKERS"))


def _is_compared(verb: Any) -> bool:
    """ "It's like he shot us", "as if somebody had shot him"."""
    marks = {c.lower_ for c in verb.lefts if c.dep_ == "mark"}
    return "like" in marks or ("as" in marks and bool(marks & {"if", "though"}))


def _is_unclaimed(frame: Frame) -> bool:
    """ "No group has claimed responsibility": that nobody says so is not that it did not happen."""
    denied = any(c.dep_ == "neg" for c in frame.verb.children)
    return denied or any(d.lower_ in ("nobody", "none") or any(c.lower_ == "no" for c in d.lefts) for d in frame.doers)


def _is_shot_down(frame: Frame) -> bool:
    """ "Shoot down the missiles", "shoot them down": nobody is harmed by it."""
    if frame.lemma not in ("shoot_down", "shoot", "destroy", "intercept"):
        return False
    down = frame.lemma == "shoot_down" or any(c.lower_ == "down" for c in frame.verb.children)
    things = [t for t in frame.objects if t.lower_ in UNTOLD or t.lemma_.lower() in ("missile", "rocket")]
    return bool(things) and not _is_own(things[0]) and (down or things[0].lemma_.lower() in ("missile", "rocket"))


def _is_in_words(words: Words, act: Act) -> bool:
    """Whether an attack is made in words: by who has no arms, where politics is told and no other word is of force."""
    if any(words.is_in(d.token, n) for d in act.doers for n in ("TROOPS", "POLICE", "REBELS", "ATTACKERS", "ARMS")):
        return False
    if not act.doers or any(d.token.ent_type_ in ("GPE", "NORP") and d.token.pos_ == "PROPN" for d in act.doers):
        return False
    if not words.speaks_of("RHETORIC") or any(t.lower_ in BODILY for t in act.trigger.sent):
        return False
    others = (t for t in act.trigger.sent if t.lemma_ != "attack")
    return not any(words.is_in(t, "VIOLENCE") for t in others)


def _is_sexual(trigger: Any) -> bool:
    return any(c.lower_ in ("sexual", "sexually") for c in trigger.children)


def _is_quarrel(words: Words, act: Act, frame: Frame) -> bool:
    """ "The chief of staff clashed with the adviser": two persons of politics, and no other word of force."""
    armed = ("TROOPS", "POLICE", "REBELS", "ATTACKERS", "MARCHERS")
    others = [t for held in frame.preps.values() for t in held]
    if not act.doers or any(words.is_in(t, n) for t in (*frame.doers, *others) for n in armed):
        return False
    return all(d.token.ent_type_ == "PERSON" for d in act.doers) and not is_violent(words, frame.verb)


def _is_cleared(verb: Any) -> bool:
    return any(t.lower_ == "guilty" and t.nbor(-1).lower_ == "not" for t in verb.subtree if t.i > verb.i)


def _is_hunted(words: Words, act: Act) -> bool:
    return words.speaks_of("MANHUNT")


def _is_own(token: Any) -> bool:
    return any(c.lower_ in OWN for c in token.lefts) or token.lemma_.lower() in ("stockpile", "arsenal")


def _is_martial(words: Words, act: Act, drill: Any) -> bool:
    beside = list(drill.lefts)
    if any(words.is_in(t, "MARTIAL_DRILL") for t in beside):
        return True
    if any(words.is_in(t, "CIVIL_DRILL") for t in beside):
        return False
    return any(is_state(words, d.token) or words.is_in(d.token, "TROOPS") for d in act.doers)


def _is_to_space(words: Words, act: Act) -> bool:
    if any(is_company(words, d.token) for d in act.doers):
        return True
    return any(words.is_in(t, "ORBIT") or t.lower_ in words.tables.classes["ORBIT"] for t in act.trigger.sent)


def _is_of_trade(words: Words, token: Any) -> bool:
    """ "An import quota", "restrictions on oil exports", "a ban on coal"."""
    if words.is_in(token, "TRADE") or any(words.is_in(c, "TRADE") for c in token.lefts):
        return True
    held = [t for name in ("on", "of", "against") for t in preps_of(token).get(name, ())]
    return any(words.is_in(t, "TRADE") or any(words.is_in(c, "TRADE") for c in t.lefts) for t in held)


def _is_trapped(words: Words, token: Any) -> bool:
    below = [c for c in token.children if c.dep_ in ("amod", "acl", "relcl")]
    return any(t.lower_ in words.tables.classes["TRAPPED"] for c in below for t in (c, *c.children))
