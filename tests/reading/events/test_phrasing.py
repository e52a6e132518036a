"""Turns of phrase that tell another act than their words, or none; each case stands beside its counter-case."""

from collections.abc import Callable

import pytest

from tests.reading.events.conftest import Coded

NONE = [
    ("It takes two slips for a thief to get past the guards and the crew.", "what it takes"),
    ("The two states are technically still at war, since the conflict ended in a truce.", "a war on paper"),
    ("Missiles of the north threaten the capital.", "a danger that things are"),
    ("The dispute between the ministries threatens stability in the region.", "a danger, and nothing said"),
    ("Norway threatens the stability of the region.", "the same, of a state"),
    ("The president was seen warning of the Danish nuclear threat.", "a warning of a danger"),
    ("The dictator ramps up aggression against his neighbours.", "a bearing"),
    ("The manager asked a cab driver to take her to the station.", "a small request"),
    ("A tent is there for women seeking refuge from harassment.", "shelter looked for"),
    ("The delay was overruled by Ann Bee of the firm.", "a firm's own decision"),
    ('The group, whose name means "Western books are banned", fled.', "what a name means"),
    ("Sample Corp. seized 138 domains on Monday.", "a business that takes over things"),
    ("The firm bought a machine and fired it on Monday.", "a thing that is fired"),
    ("The drills offer the generals an excuse.", "a figure of speech"),
    ("Editors Ann Bee and Bo Cee will discuss images in a free lecture.", "a talk to an audience"),
    ("The candidate called the winner “Miss Sample” and “Miss Other” in a speech.", "a name, no call"),
    ("“Why is this not proof?” the senator demanded.", "a question"),
    ("The senators could not resist pointing out the error.", "what they could not help"),
    ("The voters of the town do not agree with the minister.", "an opinion"),
    ("His group, called the Sample Legacy Fund, owns the house.", "a name"),
    ("The fair promises to be the liveliest to date.", "what is expected"),
    ("Lawyer Ann Bee defended the activists.", "a lawyer's work"),
    ("The countries of the region are on high alert against malware.", "a hazard"),
    ("Ann Bee starred in “The Murder of the King” beside Bo Cee.", "a title"),
]
OTHERS = [
    ("Norway is at war with Sweden.", "ASSAULT", "the counter-case of a war on paper"),
    ("The general threatened Norway.", "THREATEN", "who speaks threatens"),
    ("The minister warned of retaliation against the rebels.", "THREATEN", "of what he would do himself"),
    ("The general launched an aggression against Sweden.", "ASSAULT", "a deed"),
    ("Residents asked the mayor to close the road.", "REQUEST", "a public request"),
    ("Refugees sought refuge in Kenya.", "REQUEST", "refuge asked of a state"),
    ("The court overruled the ministry.", "REJECT", "state power"),
    ("The army seized the factory.", "COERCE", "state power"),
    ("The king distrusted the ministers and fired them.", "SANCTION", "people"),
    (
        "The north tested two missiles. The army fired them on a lofted course.",
        "MOBILIZE",
        "what is fired is told before",
    ),
    ("Four jets dropped eight bombs on targets at a military field.", "MOBILIZE", "a drill"),
    ("Four jets dropped eight bombs on the town.", "ASSAULT", "the counter-case of a drill"),
    ("The Security Council barred Norway from exporting coal.", "SANCTION", "a ban on trade"),
    ("The government barred the nurse from travelling.", "COERCE", "a ban on people"),
    ("The laws enforce resolutions adopted by the Security Council against Norway.", "SANCTION", "aimed at somebody"),
    ("The council adopted a treaty with Norway.", "SUPPORT", "the counter-case of a resolution against"),
    ("Rebels staged a raid on the consulate.", "ASSAULT", "a raid of fighters"),
    ("Police staged a raid on the newspaper.", "COERCE", "a raid of police"),
    ("The minister did a deal with the rebels.", "AGREE", "a deal done"),
    ("The president paid his respects to the victims.", "SUPPORT", "a ceremony"),
    ("The opposition called for the minister to be sacked.", "REQUEST", "a call, no sacking"),
    ("The king called the president on Friday.", "CONSULT", "the counter-case of a name"),
    ("The group said it took the tourists hostage.", "ASSAULT", "the counter-case of what it takes"),
    ("The king called President Ann Bee on Friday.", "CONSULT", "a call on a day"),
    ("Norway agreed with Sweden to share the gas.", "AGREE", "the counter-case of an opinion"),
    ("The minister defended the ambassador.", "SUPPORT", "the counter-case of a lawyer"),
    ("The senators resisted the sanctions.", "REJECT", "the counter-case of not resisting"),
    ("The murder of the king by rebels shocked the town.", "ASSAULT", "the counter-case of a title"),
]


@pytest.mark.parametrize(("sentence", "why"), NONE)
def test_phrase_is_no_act(sentence: str, why: str, code: Callable[..., Coded]) -> None:
    assert not [e.event for e in code(sentence).events if e.event], why


@pytest.mark.parametrize(("sentence", "event", "why"), OTHERS)
def test_phrase_has_its_type(sentence: str, event: str, why: str, code: Callable[..., Coded]) -> None:
    found = [e.event for e in code(sentence).events]
    assert event in found, (why, found)
    assert set(found) <= {event, "MOBILIZE"}, (why, found)


def test_who_is_called_on_does_what_is_to_stop(code: Callable[..., Coded]) -> None:
    events = code("The envoy called on the rebels to stop attacking the town.").events
    assert [p.span.exact for e in events if e.event == "ASSAULT" for p in e.actor] == ["the rebels"]
