"""Standing is the most cautious word that applies, from the closed list."""

import msgspec
import pytest

from onrecord.reading.attributions.statements import Statements
from onrecord.reading.standing import derive_standing
from onrecord.records.attribution import Attribution, Speaker, Stance
from onrecord.records.event import Event
from onrecord.records.span import cut_span

SPAN = cut_span("shelled", 0, 7)
PLAIN = Event(id="e1", event="ASSAULT", act="shell", trigger=SPAN, clause=SPAN, made_by="test")
SAID = Attribution(id="a1", kind="indirect", content=(SPAN,), speaker_reason="test", made_by="test")


@pytest.mark.parametrize(
    ("changes", "standing"),
    [
        ({}, "asserted"),
        ({"said_in": "a1"}, "reported"),
        ({"auxiliary": ("historical",)}, "asserted"),
        ({"told_as": "planned", "said_in": "a1"}, "planned"),
        ({"auxiliary": ("future",), "told_as": "planned"}, "planned"),
        ({"auxiliary": ("future",)}, "planned"),
        ({"auxiliary": ("future",), "said_in": "a1"}, "predicted"),
        ({"told_as": "reported"}, "reported"),
        ({"told_as": "predicted"}, "predicted"),
        ({"event": "THREATEN"}, "threatened"),
        ({"auxiliary": ("hypothetical",), "event": "THREATEN"}, "hypothetical"),
        ({"opinion": (SPAN,)}, "opinion"),
        ({"opinion": (SPAN,), "said_in": "a1"}, "reported"),
        ({"opinion": (SPAN,), "told_as": "reported"}, "reported"),
        ({"told_as": "disputed", "opinion": (SPAN,)}, "disputed"),
        ({"auxiliary": ("negation",), "told_as": "disputed"}, "did_not_happen"),
        ({"outcome": "did_not_happen", "auxiliary": ("future",)}, "did_not_happen"),
        ({"auxiliary": ("negation",), "told_as": "denied"}, "denied"),
    ],
)
def test_most_cautious_word(changes: dict[str, object], standing: str) -> None:
    assert derive_standing(msgspec.structs.replace(PLAIN, **changes), Statements([SAID])) == standing


def said(**changes: object) -> Attribution:
    return msgspec.structs.replace(SAID, **changes)


def test_what_a_speaker_denies_is_denied() -> None:
    event = msgspec.structs.replace(PLAIN, said_in="a1")
    assert derive_standing(event, Statements([said(polarity="denied")])) == "denied"


def test_what_a_speaker_asks_is_hypothetical() -> None:
    event = msgspec.structs.replace(PLAIN, said_in="a1")
    assert derive_standing(event, Statements([said(polarity="asked")])) == "hypothetical"


def test_what_the_outlet_distances_itself_from_is_disputed() -> None:
    event = msgspec.structs.replace(PLAIN, said_in="a1")
    told = "The army said without evidence that rebels shelled"
    without = Stance(attitude="distanced", evidence=cut_span(told, 14, 30))
    content = (cut_span(told, 31, 50),)
    event = msgspec.structs.replace(event, trigger=cut_span(told, 43, 50))
    assert derive_standing(event, Statements([said(content=content, stance=without)])) == "disputed"
    assert derive_standing(event, Statements([said(stance=Stance(attitude="rejected"))])) == "disputed"


def test_a_cue_of_distance_alone_is_reported() -> None:
    event = msgspec.structs.replace(PLAIN, said_in="a1")
    told = "The army claimed that rebels shelled"
    cue, content = cut_span(told, 9, 16), (cut_span(told, 17, 36),)
    event = msgspec.structs.replace(event, trigger=cut_span(told, 29, 36))
    claimed = said(cue=cue, content=content, stance=Stance(attitude="distanced", evidence=cue))
    assert derive_standing(event, Statements([claimed])) == "reported"
    word = said(cue=cue, content=content, stance=Stance(attitude="distanced", evidence=cut_span(told, 22, 28)))
    assert derive_standing(event, Statements([word])) == "reported"


def test_hearsay_is_reported_not_disputed() -> None:
    event = msgspec.structs.replace(PLAIN, said_in="a1")
    hearsay = Stance(attitude="distanced", evidence=cut_span("reportedly", 0, 10))
    assert derive_standing(event, Statements([said(stance=hearsay)])) == "reported"


def test_a_question_why_takes_the_act_for_granted() -> None:
    event = msgspec.structs.replace(PLAIN, said_in="a1")
    why, whether = "Why did they shell it?", "Did they shell it?"
    assert derive_standing(event, Statements([said(polarity="asked", content=(cut_span(why, 0, 22),))])) == "reported"
    asked = said(polarity="asked", content=(cut_span(whether, 0, 18),))
    assert derive_standing(event, Statements([asked])) == "hypothetical"


def test_what_is_condemned_is_taken_for_granted() -> None:
    event = msgspec.structs.replace(PLAIN, said_in="a1")
    condemned = said(cue=cut_span("condemned", 0, 9), made_by="indirect.object")
    assert derive_standing(event, Statements([condemned])) == "asserted"
    around = said(id="a2")
    assert derive_standing(event, Statements([msgspec.structs.replace(condemned, within="a2"), around])) == "reported"


def test_we_in_the_outlets_own_text_is_the_outlet() -> None:
    event = msgspec.structs.replace(PLAIN, said_in="a1")
    we = said(speaker=Speaker(span=cut_span("we", 0, 2), kind="group"))
    assert derive_standing(event, Statements([we])) == "asserted"


def test_the_attribution_around_counts_too() -> None:
    inner, outer = said(within="a2"), said(id="a2", polarity="denied")
    event = msgspec.structs.replace(PLAIN, said_in="a1")
    assert derive_standing(event, Statements([inner, outer])) == "denied"


def test_attributions_that_hold_each_other_do_not_loop() -> None:
    event = msgspec.structs.replace(PLAIN, said_in="a1")
    assert derive_standing(event, Statements([said(within="a2"), said(id="a2", within="a1")])) == "reported"
