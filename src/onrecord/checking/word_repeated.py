"""word.repeated: a word that stands twice in a row, "President President", "in the the city".

And two that take one place, "a the city", "in the their beds": what an edit left behind.
"""

import re
from collections.abc import Iterator

from onrecord.checking.prose import is_prose
from onrecord.checking.sheet import Passage, Question, Sheet
from onrecord.checking.wording import quoted

_TWICE = re.compile(r"(?<![\w'’-])([^\W\d_]+)([\s\xa0]+)\1(?![\w'’-])", re.I)
_ALLOWED = {
    "had", "that", "very", "long", "no", "ha", "bye", "many", "far", "so", "really", "yes", "never", "blah", "knock",
    "tut", "there", "now", "please", "hear", "go", "fast", "wait", "too", "big", "is", "her", "you", "on", "in", "do",
    "beep", "chop", "boo", "night", "hush", "oh", "yeah", "la", "na", "run", "more", "again", "old", "little", "well",
    "stop", "over", "etc", "great", "what", "who", "my", "god", "good", "back", "day", "year",
    "wink", "meow", "woof", "tick", "end", "quack", "honk", "tap", "drip", "bang", "clap", "click", "zoom", "choo",
    "ding", "ring", "nom", "ho", "hey", "wow", "poor", "dear", "mama", "papa", "baby", "sorry", "help", "always",
    "real", "deep", "slowly",
}  # fmt: skip
"""Words that English does write twice: "had had", "that that", "very very", "moved on on Friday"."""
_TITLES = {
    "president", "minister", "prime", "chancellor", "general", "colonel", "captain", "major", "senator", "governor",
    "mayor", "king", "queen", "prince", "princess", "secretary", "ambassador", "judge", "justice", "professor",
    "doctor", "mr", "mrs", "ms", "dr", "sir", "lord", "lady", "pope", "bishop", "chairman", "chairwoman",
    "director", "chief",
    "commander", "spokesman", "spokeswoman", "foreign", "defense", "defence", "interior", "sheikh", "ayatollah",
    "lieutenant", "sergeant", "admiral", "commissioner", "the", "of", "and", "congressman", "representative",
}  # fmt: skip
"""Capitalised words that are no one's doubled name (Boutros Boutros-Ghali, Pago Pago, Duran Duran)."""


_TIME_BEHIND = re.compile(
    r"\s(?:time|week|weekend|month|year|season|morning|afternoon|evening|spring|summer|autumn|fall|winter|semester)\b"
)
""""How we approach this this time around"."""
_PARTICLES = ("in", "on")
_STEMS = (
    r"(?:mov|com|go|tak|bring|call|log|check|turn|set|settl|step|giv|break|carr|hold|keep|liv|put|get|sign|drop|stay|"
    r"cav|clos|plug|join|chip|weigh|start|hang|head|look|pass|pil|rel|switch|kick|trad|tun|hon|count|bank|bet|work|"
    r"focus|insist|touch|depend|vot|lean|mov|spy|act|build|sett?l|tak|believ|trust|invest|fill|lock|rein|show|lead|"
    r"engag|deliver|zer|clamp|crack|los|catch|pull|cash|dial|help|send|push)"
)
_TAKES_PARTICLE = re.compile(
    rf"\b{_STEMS}(?:[gtpn]?(?:ing|ed)|es?|s|y|ies|ied)?\s$|\b\w{{3,}}(?:ing|ed)\s$"
    r"|\b(?:came|went|gone|took|taken|brought|gave|given|broke|broken|held|kept|got|hung|later|early|further|drew|fell|"
    r"ran|led|sat|stood|sworn|lived|built|bet|spent|caught|lost)\s$",
    re.I,
)
"""Verbs that take "in" and "on" to themselves: "moved in in May"; not "farmers in in the valley"."""
_PARTS_WITH_OBJECT = re.compile(
    r"\b(?:d(?:o|oes|id|one|oing)|let(?:s|ting)?|br(?:ing|ings|inging|ought)|t(?:ake|akes|aking|ook|aken)|turn(?:s|ed|ing)?|"
    r"call(?:s|ed|ing)?|put(?:s|ting)?|sign(?:s|ed|ing)?|fill(?:s|ed|ing)?|lock(?:s|ed|ing)?|invit(?:e|es|ed|ing)|"
    r"ha(?:ve|s|d)|l(?:ead|eads|ed)|hand(?:s|ed|ing)?|vot(?:e|es|ed|ing)|s(?:end|ends|ent)|s(?:wear|wore)|"
    r"carr(?:y|ies|ied)|k(?:eep|eeps|ept)|switch(?:es|ed|ing)?|cheer(?:s|ed|ing)?|egg(?:s|ed|ing)?)\s"
    r"(?:(?:the|his|her|its|their|our|my|a|an)\s\w+|[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?|it|him|her|them|us|me|you|this|that)\s$"
)
"""The same with who or what stands between: "what did the mayor in in 2012", "they brought it in in May"."""
_STRANDED = re.compile(
    r"at\sat\s(?:the\s(?:time|moment|end|start|beginning|weekend)|first|last|least|most|once|noon|night|dawn)\b"
    r"|of\sof\slate\b",
    re.I,
)
"""A preposition of the clause before, and another that begins a time: "the house she lived at at the time"."""


_TWO_IN_ONE_PLACE = re.compile(
    r"(?<![\w'’.&/-])(?:(?:the|an?)\s(?:the|an?|their|his|her|its|our|my|your|this|these|those)|(?:its|your)\s(?:an?|the)|"
    r"(?:their|our|my|his|its)\s(?:their|our|my|his|its))(?=\s[a-z])"
    r"(?!\s(?:capp?ella|la|le|priori|posteriori|fortiori|deux)\b)"
)
"""Articles, possessives and the like before a noun; not in "the a cappella choir"."""


def check_repeated_words(sheet: Sheet) -> Iterator[Question]:
    """One question for each pair."""
    for passage in sheet.passages:
        if not is_prose(passage.text):
            continue
        for match in _TWICE.finditer(passage.text):
            first, second = match.group(1), match.group()[-len(match.group(1)) :]
            if first.lower() == "this" and _TIME_BEHIND.match(passage.text, match.end()):
                continue
            if _STRANDED.match(passage.text, match.start()):
                continue
            if _is_mistake(first, second, passage.text[max(0, match.start() - 50) : match.start()]):
                yield _ask(passage, match, second)
        for match in _TWO_IN_ONE_PLACE.finditer(passage.text):
            first, second = match.group().split()
            if first != second:
                yield _ask_two(passage, match)


def _is_mistake(first: str, second: str, before: str) -> bool:
    lowered = first.lower()
    if lowered in _PARTICLES and second[0].islower():
        return _TAKES_PARTICLE.search(before) is None and _PARTS_WITH_OBJECT.search(before) is None
    if lowered in _ALLOWED or (len(first) == 1 and lowered not in ("a",)):
        return False
    if first.isupper() and second.isupper() and len(first) > 3:
        return lowered in _TITLES
    if first[0].isupper() and second[0].isupper():
        return lowered in _TITLES
    return (first[0].islower() and second[0].islower()) or (lowered in _TITLES and not second[0].isupper())


def _ask(passage: Passage, match: re.Match[str], second: str) -> Question:
    return Question(
        span=passage.cut(match.start(), match.end()),
        message=f"{quoted(match.group())} has one word twice: is one of the two too many?",
        expected=match.group(1),
        found=match.group(),
    )


def _ask_two(passage: Passage, match: re.Match[str]) -> Question:
    return Question(
        span=passage.cut(match.start(), match.end()),
        message=f"{quoted(match.group())} are two words where one belongs: which is meant?",
        found=match.group(),
    )
