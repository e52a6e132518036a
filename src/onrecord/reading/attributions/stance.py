"""Cue and words to polarity, the outlet's stance with its evidence, and the medium.

"falsely claims" and "the debunked claim" reject, "rightly noted" and factive verbs endorse (Karttunen and Zaenen,
Veridicity, 2005), "claims", "allegedly" and "without offering evidence" keep a distance.
"""

from dataclasses import dataclass

from onrecord.reading.attributions.describing import describe_speaker
from onrecord.reading.attributions.direct import first_at
from onrecord.reading.attributions.draft import Draft, Piece
from onrecord.reading.attributions.marks import Quoted
from onrecord.reading.attributions.scare_quotes import find_disowned, find_what_it_calls
from onrecord.reading.attributions.speakers import phrase_of
from onrecord.reading.attributions.tables import WordLists
from onrecord.reading.attributions.words import Words
from onrecord.records.attribution import Attitude, Polarity

_WOULD = frozenset(("will", "would", "wo", "wouldn"))
_STATING = frozenset(("speech", "writing", "evidence", "decision"))
_WITHOUT = frozenset(("evidence", "proof"))
_MEDIUM_PREPOSITIONS = frozenset(("in", "on", "via", "by", "through", "at", "over", "during"))


@dataclass(frozen=True, slots=True)
class Held:
    """How the outlet holds what it passes on; `evidence` is the words that show it."""

    attitude: Attitude = "neutral"
    evidence: Piece | None = None


def polarity_of(words: Words, draft: Draft, lists: WordLists) -> Polarity:
    """Whether the speaker affirms the content, denies it, does not say it, declines to, or asks."""
    cue, row = draft.cue_token, draft.row
    if draft.made_by == "lead-in.transcript" and _ends_asking(words, draft):
        return "asked"
    if cue is None or row is None:
        return "affirmed"
    if draft.attrs.get("polarity"):
        return draft.attrs["polarity"]  # type: ignore[return-value]
    negated = any(
        words.lower[c] in lists.negations for c in words.children[cue] if c < cue and words.dep[c] in ("neg", "advmod")
    )
    preceding = words.head[cue]
    if words.dep[cue] == "pcomp" and words.lower[preceding] == "without":
        negated = True
    if words.dep[cue] in ("acomp", "oprd"):
        negated = negated or any(words.dep[c] == "neg" for c in words.children[preceding])
    speaker = draft.speaker_head
    if (
        speaker is not None
        and speaker < len(words)
        and draft.speaker is not None
        and draft.speaker[0] == words.paragraph.index
    ):
        negated = negated or words.lower[speaker] in lists.nobody
        negated = negated or any(
            words.lower[c] in lists.nobody and words.dep[c] == "det" for c in words.children[speaker]
        )
    negated = negated or any(words.lower[c] == "nothing" and words.dep[c] == "dobj" for c in words.children[cue])
    if row.pos == "noun" and _contrary(words, cue) is None:
        negated = negated or any(words.lower[c] == "no" and words.dep[c] == "det" for c in words.children[cue])
    polarity = row.polarity
    asks_for = draft.made_by == "indirect.preposition" and words.lower[cue + 1 : cue + 2] == ["for"]
    if polarity == "asked" and (draft.made_by == "indirect.infinitive" or asks_for):
        polarity = "affirmed"
    if polarity == "denied" and _neither(words, cue):
        first = words.head[cue] if words.dep[cue] == "conj" else cue
        return "declined" if any(words.lower[c] in _WOULD for c in words.children[first]) else "not_said"
    if not negated:
        return polarity
    if polarity != "affirmed":
        return "affirmed" if polarity == "denied" else polarity
    if any(words.lower[c] in _WOULD for c in words.children[cue]) and row.sense in _STATING:
        return "declined"
    return "not_said" if row.sense in _STATING else "denied"


def _neither(words: Words, cue: int) -> bool:
    """ "neither confirmed nor denied", "would not confirm or deny": the matter is left open."""
    first = words.head[cue] if words.dep[cue] == "conj" else cue
    joined = (first, *(c for c in words.children[first] if words.dep[c] == "conj"))
    if not {"confirm", "confirmed", "confirms", "confirming"} & {words.lower[k] for k in joined}:
        return False
    return any(words.dep[c] == "neg" or words.lower[c] in ("neither", "nor") for c in words.children[first])


def _ends_asking(words: Words, draft: Draft) -> bool:
    """A turn of an interview that ends with a question mark."""
    return bool(words.whole[: draft.content[-1][2]].rstrip().endswith("?"))


def stance_of(words: Words, draft: Draft, lists: WordLists, quoted: list[Quoted]) -> Held:
    """The outlet's attitude, by words beside the cue, by the cue itself, or by scare quotes around a name."""
    cue, row = draft.cue_token, draft.row
    if cue is None:
        return Held()
    p = words.paragraph.index
    beside = [*words.children[cue]]
    if words.dep[cue] in ("xcomp", "acomp"):
        beside += words.children[words.head[cue]]
    for child in beside:
        if abs(child - cue) > 6 or words.dep[child] not in ("advmod", "amod", "compound", "acomp"):
            continue
        found = _attitude(words.lower[child], lists)
        if found is not None:
            return Held(found, (p, words.start[child], words.end[child]))
    without = _without_evidence(words, cue)
    if without is not None:
        return Held("distanced", without)
    contrary = _contrary(words, cue)
    if contrary is not None:
        return Held("rejected", contrary)
    judged = _right_or_wrong(words, cue)
    if judged is not None:
        return judged
    if row is not None and row.attitude != "neutral" and draft.cue is not None:
        return Held(row.attitude, draft.cue)
    disowned = find_what_it_calls(words, cue, row.row if row else "") or find_disowned(words, draft, quoted)
    if disowned is not None:
        return Held("distanced", disowned)
    if draft.made_by == "indirect.predicate":
        for q in quoted:
            if any(start <= q.start and q.end <= end + 1 for _, start, end in draft.content) and _is_name_for_it(
                words, q
            ):
                return Held("distanced", (p, q.start, q.end))
    return Held()


def _right_or_wrong(words: Words, cue: int) -> Held | None:
    """ "The auditors were right to warn that", "was wrong to say that": the outlet agrees, or does not."""
    judging = words.head[cue]
    if words.dep[cue] != "xcomp" or words.dep[judging] != "acomp" or words.lower[judging] not in ("right", "wrong"):
        return None
    attitude: Attitude = "endorsed" if words.lower[judging] == "right" else "rejected"
    if words.child(words.head[judging], "neg") is not None:
        attitude = "rejected" if attitude == "endorsed" else "endorsed"
    return Held(attitude, (words.paragraph.index, words.start[judging], words.end[judging]))


def _attitude(word: str, lists: WordLists) -> Attitude | None:
    if word in lists.rejecting:
        return "rejected"
    if word in lists.endorsing:
        return "endorsed"
    if word in lists.distancing:
        return "distanced"
    return None


def _without_evidence(words: Words, cue: int) -> Piece | None:
    """ "said, without offering evidence, that ..."."""
    for child in words.children[cue]:
        if words.lower[child] == "without" and words.dep[child] == "prep":
            last = words.right_edge(child)
            if last - child < 8 and any(words.lower[k] in _WITHOUT for k in range(child, last + 1)):
                return words.paragraph.index, words.start[child], words.end[last]
    return None


def _contrary(words: Words, cue: int) -> Piece | None:
    """ "Contrary to what the brochure says", "There is no truth in the claim that"."""
    first = words.sentences[words.sentence[cue]][0]
    for k in range(max(first, cue - 9), cue):
        if words.lower[k] == "contrary" and words.lower[k + 1 : k + 2] == ["to"]:
            return words.paragraph.index, words.start[k], words.end[k + 1]
        if words.lower[k] == "no" and words.lower[k + 1 : k + 3] in (["truth", "in"], ["truth", "to"]):
            return words.paragraph.index, words.start[k], words.end[k + 1]
    return None


def _is_name_for_it(words: Words, quoted: Quoted) -> bool:
    """'called the raid a "liberation"': a noun in marks; 'called it "outrageous"' only quotes a judgement."""
    last = first_at(words, quoted.inner_end) - 1
    while last > 0 and words.tag[last] in (",", ".", "''", "``"):
        last -= 1
    short = quoted.inner_end - quoted.inner_start <= 40
    return (
        short and words.whole[quoted.inner_start : quoted.inner_end].count(" ") < 3 and words.tag[last] in ("NN", "NNS")
    )


def medium_of(words: Words, draft: Draft, lists: WordLists) -> str | None:
    """ "in a letter", "on Telegram", "at a news conference"; else what the cue itself tells ("tweeted")."""
    cue = draft.cue_token
    if cue is None:
        return None
    for child in words.children[cue]:
        addressee = words.dep[child] in ("dobj", "dative") and draft.row is not None and "addr" in draft.row.takes
        if addressee and describe_speaker(words, child, child, child, lists).kind == "outlet":
            first, last = phrase_of(words, child)
            return str(words.doc[first : last + 1].text)
        if words.dep[child] == "prep" and words.lower[child] in _MEDIUM_PREPOSITIONS:
            noun = words.child(child, "pobj")
            if noun is None:
                continue
            if words.lower[noun] in lists.media:
                first = noun - 1 if words.lower[noun] == "conference" and words.dep[noun - 1] == "compound" else noun
                return str(words.doc[first : noun + 1].text)
    return (draft.row.medium if draft.row else None) or _of_message(words, draft, lists)


def _of_message(words: Words, draft: Draft, lists: WordLists) -> str | None:
    """ "the crew's last radio message said": the word before a message tells the medium."""
    head = draft.speaker_head
    if head is None or draft.speaker is None or draft.speaker[0] != words.paragraph.index or not 0 < head < len(words):
        return None
    carried = words.lower[head] in lists.documents and words.dep[head - 1] in ("compound", "amod")
    return words.text[head - 1] if carried and words.lower[head - 1] in lists.media else None
