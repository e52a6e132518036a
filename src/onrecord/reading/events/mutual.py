"""`Act` to the same act with its parties where a mutual act puts them: who meets whom are two actors, no recipient.

After docs/reading.md: reciprocal acts (meetings, agreements, joint exercises) put the parties in `actor`, unless one
visits, hosts, calls, asks or mediates.
"""

from onrecord.reading.events.acts import Act

MEETING = frozenset({None, "multilateral"})
ONE_SIDED = frozenset({"receive", "send", "dispatch", "lead", "head", "call", "visit", "invite"})


def put_together(act: Act) -> None:
    """Move those whom the doers meet, or exercise with, beside them."""
    joint = act.event == "COOPERATE" and "EXERCISE" in act.row.object.words
    met = act.event == "CONSULT" and act.mode in MEETING and act.row.mode in MEETING
    if not (met or joint) or not act.doers or act.row.words[0] in ONE_SIDED:
        return
    together = [r for r in act.recipients if r.link != "implied"]
    if together:
        taken = {d.token.i for d in act.doers}
        act.doers = [*act.doers, *(r for r in together if r.token.i not in taken)]
        act.recipients = [r for r in act.recipients if r.link == "implied"]
