"""`Act` and its sentence to PLOVER contexts, each with the scope it was found in.

PLOVER takes contexts from the paragraph or the whole document, and warns that "ASSAULT with election" then need not be
electoral violence. Ours come from the row of the trigger, from the mode, or from a word of the same sentence.
"""

from typing import Any

from onrecord.reading.events.acts import Act
from onrecord.reading.events.tables import EventTables


def contexts_of(act: Act, tables: EventTables) -> list[tuple[str, str]]:
    """Pairs of a context and its scope ("trigger", "mode", "sentence: ballot"), in alphabetical order of contexts."""
    found: dict[str, str] = dict.fromkeys(act.context, "trigger")
    if act.event is not None and act.mode is not None:
        added = tables.plover.modes[act.event, act.mode].adds_context
        if added is not None:
            found.setdefault(added, "mode")
    for token in _sentence(act.trigger):
        for name in tables.contexts.get(token.lemma_.lower(), ()):
            found.setdefault(name, f"sentence: {token.lower_}")
    return sorted(found.items())


def _sentence(token: Any) -> Any:
    return token.sent
