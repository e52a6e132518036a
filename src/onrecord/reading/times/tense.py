"""The tense of the clause that a time stands in: does it look back or ahead?

In: a token of the time phrase. Out: `Tense`. Reads the parse from the token up to its verb; what the verbs mean is a
closed list (plan, expect, postpone), not the world.
"""

from typing import Any, Literal

Tense = Literal["past", "future"]

_FUTURE_AUX = {"will", "shall", "'ll", "’ll", "wo", "would", "may", "might", "must", "should", "can"}
_AHEAD = {
    "plan", "expect", "schedule", "set", "slate", "due", "intend", "aim", "hope", "want", "agree", "vow", "promise",
    "likely", "ready", "prepare", "order", "ask", "urge", "tell", "call", "invite", "poise", "go", "threaten", "seek",
    "pledge", "decide", "propose", "warn", "need", "demand", "bound", "certain", "sure", "unlikely", "slated",
    "project", "forecast", "tip",
}  # fmt: skip
_PUT_OFF = {"postpone", "delay", "extend", "adjourn", "reschedule", "schedule", "set", "plan", "slate", "book", "tip",
            "call", "announce", "propose", "brace", "await", "fix", "time", "order"}  # fmt: skip
_CALLED_FOR = {"call", "schedule", "set", "plan", "slate", "ask", "book"}
_TIMETABLE = {
    "start", "begin", "open", "take", "run", "end", "expire", "face", "come", "meet", "vote", "go", "kick", "close",
    "travel", "arrive", "leave", "return", "resume", "host", "visit", "play", "be", "reopen", "restart", "relaunch",
    "launch", "premiere", "debut", "air", "finish", "conclude", "depart", "sail", "lapse", "mature",
}  # fmt: skip
_AHEAD_WORDS = {"upcoming", "coming", "forthcoming"}


def clause_tense(token: Any, role: str) -> Tense | None:
    """Past or future of the verb that the token belongs to; null where neither shows.

    `role` is the paragraph's: in headlines the plain present tells of the past, and "to" plus verb of what is to come.
    """
    previous = token.nbor(-1).lower_ if token.i > 0 else ""
    before = token.nbor(-2).lower_ if token.i > 1 else ""
    if previous in _AHEAD_WORDS or (previous == "of" and before == "ahead"):
        return "future"
    preposition = _preposition(token)
    verb = _verb_above(token)
    if verb is None:
        return None
    if _looks_on(token, verb, preposition):
        return "future"
    tense = _verb_tense(verb, role, 0)
    if tense == "future" and verb.tag_ in ("VBZ", "VBP") and not _hangs_on(token, verb):
        return None  # "These are the lessons of a story on Sunday": the timetable is not the story's
    if tense is None and preposition in ("until", "till", "by"):
        return "future"
    return tense


def _looks_on(token: Any, verb: Any, preposition: str) -> bool:
    """ "postponed until Monday", "called for a strike on Friday": a past verb whose time is still to come."""
    lemma = verb.lemma_.lower()
    if lemma not in _PUT_OFF or _is_negated(verb):
        return False
    if preposition in ("for", "until", "till", "to"):
        return True
    return lemma in _CALLED_FOR and any(child.lower_ == "for" and child.i < token.i for child in verb.rights)


def _preposition(token: Any) -> str:
    """The preposition that the time hangs on."""
    head = token
    for _ in range(4):
        if head.dep_ == "prep" or head.pos_ == "ADP":
            return str(head.lower_)
        if head.head.i == head.i or head.pos_ in ("VERB", "AUX"):
            break
        head = head.head
    return ""


def _verb_above(token: Any) -> Any:
    for _ in range(12):
        if token.pos_ in ("VERB", "AUX") or token.tag_ in ("VBN", "VBD"):
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _hangs_on(token: Any, verb: Any) -> bool:
    """Whether no other noun stands between the time and its verb."""
    token = token.head if token.head.i != verb.i and token.head.pos_ == "PROPN" else token
    for _ in range(4):
        if token.head.i == verb.i or token.i == verb.i:
            return True
        token = token.head
        if token.pos_ in ("NOUN", "PROPN", "VERB"):
            return False
    return False


def _is_negated(verb: Any) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def _verb_tense(verb: Any, role: str, depth: int) -> Tense | None:
    if depth > 6:
        return None
    aux = {child.lower_ for child in verb.lefts if child.dep_ in ("aux", "auxpass")}
    tag = verb.tag_
    if aux & _FUTURE_AUX or tag == "MD":
        return "past" if "have" in aux else "future"
    if "could" in aux:
        return "past" if _is_negated(verb) or "have" in aux else "future"
    lemma = verb.lemma_.lower()
    if verb.lower_ in ("run", "come") and not aux:
        tag = "VBP"  # never a past form, whatever the tagger says
    if tag == "VB" and "to" in aux:
        return _infinitive_tense(verb, role, depth)
    if aux & {"was", "were", "had", "did", "been"} or tag == "VBD":
        return "future" if lemma in ("schedule", "slate", "due", "expect") and aux & {"was", "were"} else "past"
    if aux & {"has", "have", "'ve", "’ve"}:
        return "past"
    if tag == "VBN":
        return "future" if lemma in _AHEAD and (role != "headline" or lemma in ("schedule", "slate")) else "past"
    if tag == "VBG":
        if aux & {"is", "are", "'s", "'re", "’s", "’re", "am", "be"}:
            return "future"
        return None if verb.head.i == verb.i else _tense_of_head(verb, role, depth)
    if tag == "VB":
        return "past" if aux & {"did"} else None
    if tag in ("VBZ", "VBP") and role != "headline" and lemma in _TIMETABLE:
        return "future" if lemma != "be" or (verb.dep_ == "ROOT" and not _has_participle(verb)) else None
    return None


def _has_participle(verb: Any) -> bool:
    return any(child.tag_ in ("VBN", "VBD") for child in verb.children)


def _infinitive_tense(verb: Any, role: str, depth: int) -> Tense | None:
    head = verb.head
    if head.i == verb.i:
        return "future"  # "Lawmakers to vote Friday", as headlines have it, or a text's first line
    lemma = head.lemma_.lower()
    if lemma in _AHEAD:
        return "future"
    if lemma == "be" or head.pos_ == "NOUN":
        return "past" if head.tag_ == "VBD" else "future"
    return _tense_of_head(verb, role, depth)


def _tense_of_head(verb: Any, role: str, depth: int) -> Tense | None:
    above = _verb_above(verb.head)
    return None if above is None or above.i == verb.i else _verb_tense(above, role, depth + 1)
