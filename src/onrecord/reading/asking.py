"""Words of a question to whether it takes for granted what it asks about."""

PRESUPPOSING = frozenset({"why", "how", "when", "where", "who", "since"})
"""First words of such questions: "Why did the police arrest the editor?" tells of an arrest."""
OPEN = frozenset({"much", "likely", "would", "could", "should", "can", "might", "about"})
"""Words after "how" or "why" with which the question leaves it open: "How likely", "Why would they attack"."""


def takes_for_granted(question: str) -> bool:
    """Whether a question asks about the circumstances of an act, and not whether there was one."""
    first = [word.strip("\"'\u201c\u2018(").lower() for word in question.split(maxsplit=2)[:2]]
    return bool(first) and first[0] in PRESUPPOSING and not OPEN & set(first[1:])
