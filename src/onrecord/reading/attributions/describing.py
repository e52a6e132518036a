"""A speaker's words to what they are: kind, number, and what is said of the unnamed.

An informant is anonymous where no name stands in the phrase: "a senior US official", "three people familiar with the
matter", or anybody of whom the sentence says that the name is kept back. Bystanders told by trade ("a tenant") are
persons. Nobody anonymous is ever named here.
"""

from dataclasses import dataclass

from onrecord.reading.attributions.tables import WordLists
from onrecord.reading.attributions.words import Words
from onrecord.records.attribution import SpeakerKind

_SINGULAR = frozenset(("he", "she", "him", "her", "his", "hers", "i", "me", "my"))
_PLURAL = frozenset(("they", "we", "them", "us", "their", "our", "these", "those"))
_QUANTITIES = frozenset(
    ("several", "multiple", "many", "some", "few", "dozens", "hundreds", "thousands", "scores", "both")
)
_DOERS = ("er", "or", "ist", "ian", "man", "woman", "person", "ess", "eer", "ant", "ee", "maid", "monger", "smith")
_ORGANIZED = frozenset(("ORG", "GPE", "LOC", "FAC", "NORP"))
_CLAUSES = frozenset(("relcl", "acl", "amod", "advcl", "prep", "appos"))


@dataclass(frozen=True, slots=True)
class Description:
    """What `Speaker` says beside its span and name."""

    kind: SpeakerKind | None
    number: str | None
    anonymity: str | None


def describe_speaker(words: Words, first: int, last: int, head: int, lists: WordLists) -> Description:
    """Kind, number and anonymity of the phrase of tokens `first..last` with this head."""
    number = _number(words, first, head)
    named = _has_person_name(words, first, last)
    withheld = _withheld(words, first, last, head, lists)
    if not named and (withheld is not None or _is_informant(words, first, last, head, lists)):
        told = withheld or _familiar(words, head, lists) or _bare(words, first, last)
        return Description("anonymous", number, told)
    return Description(_kind(words, first, last, head, lists, named), number, None)


def _kind(words: Words, first: int, last: int, head: int, lists: WordLists, named: bool) -> SpeakerKind | None:
    lower, tag = words.lower[head], words.tag[head]
    if lower in _SINGULAR:
        return "person"
    if lower in _PLURAL:
        return "group"
    if (tag in ("WDT", "WP", "DT") and lower not in lists.groups) or lower in ("it", "its"):
        return None
    if any(words.dep[c] == "conj" and first <= c <= last for c in words.children[head]):
        # "chairman and chief executive Anna Weber" is one person, "Weber and Reyes" are two
        one = sum(left >= first and right <= last and kind == "PERSON" for left, right, kind in words.names) == 1
        return "person" if one and words.label[last] == "PERSON" and words.label[head] != "PERSON" else "group"
    if tag.startswith("NNP"):
        return _kind_of_name(words, first, last, head, lists, named)
    if lower in lists.documents:
        return "document"
    if lower in lists.outlets:
        return "outlet"
    if lower == "group" and head < last and words.tag[head + 1].startswith("NNP"):
        return "organization"  # "the monitoring group Valley Watch"
    if lower in lists.groups or (tag == "NNS" and lower not in lists.organizations):
        return "group"
    if lower in lists.organizations:
        return "organization"
    if words.label[head] in _ORGANIZED:
        return "organization"
    if tag == "CD" and lower != "one":
        return "group"
    return "person" if lower in lists.persons or lower in lists.titles or names_a_doer(lower) else None


def names_a_doer(lower: str) -> bool:
    """ "plumber", "geologist", "spokeswoman": words made for persons who do something."""
    return lower == "one" or (len(lower) > 5 and lower.endswith(_DOERS))


def _kind_of_name(words: Words, first: int, last: int, head: int, lists: WordLists, named: bool) -> SpeakerKind:
    lower = words.lower[head]
    entity = words.label[head]
    run = [words.lower[k] for k in range(first, last + 1) if words.tag[k].startswith("NNP")]
    definite = words.lower[first] == "the"  # "the Harbour Gazette", but "Anna Post"
    if lower in lists.outlets and (definite or not (entity == "PERSON" and len(run) > 1)):
        return "outlet"
    if words.tag[head] == "NNPS" and entity in ("NORP", ""):
        return "group"
    if lower in lists.documents and entity != "PERSON":
        return "document"
    if named or entity == "PERSON" or _led_by_trade(words, first, head, lists):
        return "person"
    if entity in _ORGANIZED or lower in lists.organizations or (words.text[head].isupper() and len(lower) > 1):
        return "organization"
    return "person"


def _led_by_trade(words: Words, first: int, head: int, lists: WordLists) -> bool:
    """ "regional governor Pavlik Horvek", whatever the name was taken for: who is called so is a person."""
    at = head
    while at > first and words.tag[at].startswith("NNP"):
        at -= 1
    lower = words.lower[at]
    known = lower in lists.persons or lower in lists.titles
    return words.tag[at] == "NN" and known and lower not in lists.organizations


def _has_person_name(words: Words, first: int, last: int) -> bool:
    return any(words.label[k] == "PERSON" and words.tag[k].startswith("NNP") for k in range(first, last + 1))


def _number(words: Words, first: int, head: int) -> str | None:
    """ "Three", "At least four", "Thousands": how many, as the text tells it."""
    for k in range(first, head + 1):
        if words.tag[k] == "CD" or words.lower[k] in _QUANTITIES:
            if words.doc[k].ent_type_ in ("DATE", "ORDINAL", "PERCENT") or (k > first and words.text[k - 1] == "-"):
                continue
            if words.dep[k] not in ("nummod", "nsubj", "nsubjpass", "pobj", "amod", "det", "quantmod", "poss", "dobj"):
                continue
            start = first if k - first <= 2 and words.lower[first] in ("at", "more", "about", "nearly", "almost") else k
            return str(words.doc[start : k + 1].text)
    return None


def _is_informant(words: Words, first: int, last: int, head: int, lists: WordLists) -> bool:
    if words.lower[head] in lists.informants:
        return not any(words.tag[k].startswith("NNP") and words.dep[k] == "appos" for k in range(first, last + 1))
    return words.lower[head] in lists.persons_plain and _familiar(words, head, lists) is not None


def _familiar(words: Words, head: int, lists: WordLists) -> str | None:
    """ "familiar with the matter", "briefed on the plan" behind the noun."""
    for child in words.children[head]:
        if child > head and words.dep[child] in _CLAUSES:
            left, right = words.left_edge(child), words.right_edge(child)
            if right - left < 25 and any(
                words.lower[k] in lists.familiar for k in range(left, min(right, left + 4) + 1)
            ):
                return str(words.doc[left : right + 1].text)
    return None


def _withheld(words: Words, first: int, last: int, head: int, lists: WordLists) -> str | None:
    """ "who spoke on condition of anonymity to discuss private talks": the clause that keeps the name back."""
    opening = _speaking_so(words, first, head, lists)
    if opening is not None:
        return opening
    for k in range(first, min(len(words), last + 40)):
        if words.ends_sentence(k) and k > last:
            return None
        if words.lower[k] not in lists.unnamed and not _keeps_own_name(words, k):
            continue
        at = k
        while words.head[at] != at and at != head:
            if words.dep[at] in ("relcl", "acl") and first <= words.head[at] <= last:
                return str(words.doc[words.left_edge(at) : words.right_edge(at) + 1].text)
            if words.dep[at] == "advcl" and words.tag[at] == "VBG" and words.lower[at] in _SPEAKING:
                return str(words.doc[words.left_edge(at) : words.right_edge(at) + 1].text)
            at = words.head[at]
    return None


_SPEAKING = frozenset(("speaking", "asking", "requesting", "talking"))
_KEEPING = frozenset(("declined", "declining", "refused", "refusing", "asked", "asking", "requested", "wished"))


def _speaking_so(words: Words, first: int, head: int, lists: WordLists) -> str | None:
    """ "Speaking on condition of anonymity, a bank employee said": the sentence opens with it."""
    begin = words.sentences[words.sentence[head]][0]
    if begin >= first or words.lower[begin] not in _SPEAKING or words.head[begin] != words.head[head]:
        return None
    last = words.right_edge(begin)
    kept = last < first and any(words.lower[k] in lists.unnamed for k in range(begin, last + 1))
    return str(words.doc[begin : last + 1].text) if kept else None


def _keeps_own_name(words: Words, k: int) -> bool:
    """ "who declined to give her name", "who asked that his name be left out"."""
    if words.lower[k] not in ("name", "names", "surname") or words.lower[k - 1 : k] not in (
        ["his"],
        ["her"],
        ["their"],
        ["a"],
        ["last"],
        ["full"],
    ):
        return False
    return any(words.lower[j] in _KEEPING for j in range(max(0, k - 5), k))


def _bare(words: Words, first: int, last: int) -> str:
    """All that is said of them: the phrase itself."""
    return str(words.doc[first : last + 1].text)
