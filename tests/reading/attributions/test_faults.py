"""Faults once seen in running text, each with the cause that was mended: none may come back."""

import pytest

from onrecord.pipelines.tools import Tools
from tests.reading.attributions.reading import find_in

BOUNDARIES = [
    ("The airline said that tickets to the coast cost 9,200 euros ($9.119).", "cost 9,200 euros ($9.119)"),
    ("The mayor said the bridge was safe (although engineers had warned that it was not).", "that it was not)"),
    ("The president announced a call-up on Wednesday, the first since the war.", "a call-up on Wednesday"),
    ("The firm announced the sale of the mill, a move that shocked the town.", "the sale of the mill"),
    ("The minister announced a ban, which came into force at once, and resigned.", "a ban"),
    ("The group announced a strike on Monday, forcing schools to close.", "a strike on Monday"),
    ("Officials said there was no damage, though the mayor said five houses were hit.", "there was no damage"),
    ("The minister said the talks, which began in May, “went nowhere,” but that she was calm.", "that she was calm"),
    ("The minister called on the rebels to leave.", "the rebels to leave"),
    ("The treaty — the minister said — is dead.", "is dead"),
    ("The mill (so its owner claims) was built before the church.", "was built before the church"),
]


@pytest.mark.parametrize(("text", "ends"), BOUNDARIES)
def test_content_ends_where_the_statement_does(text: str, ends: str, tools: Tools) -> None:
    first = find_in(text, tools).attributions[0]
    assert first.content[-1].exact.endswith(ends), [c.exact for c in first.content]


@pytest.mark.parametrize(
    "text",
    [
        "The threat of using nukes suggests the war goes badly.",  # an act is no speaker
        "Flood waters claimed eleven lives in the delta.",
        "Seeing that the roads were blocked, many turned back.",  # the outlet reasons
        "The results will favour joining the neighbour.",  # a result holds no view
        "It is hard to dismiss their words.",  # "it" is nobody
        "The recruits have shown themselves.",
        "The spare did not respond to the switch.",
    ],
)
def test_what_is_no_speaker_says_nothing(text: str, tools: Tools) -> None:
    assert find_in(text, tools).attributions == ()


def test_who_shows_by_acts_states_nothing_but_a_poll_does(tools: Tools) -> None:
    shown = find_in("They have shown they are ready.", tools).attributions
    assert not [a for a in shown if a.cue and a.cue.exact == "shown"]
    assert find_in("A new poll shows that most voters want change.", tools).attributions[0].cue is not None


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Air defences shot down two more missiles, a spokeswoman said.", "affirmed"),
        ("The army neither confirmed nor denied the report.", "not_said"),
        ("The army would not confirm or deny the report.", "declined"),
        ("The charter says nothing about flags.", "not_said"),
        ("It was not immediately clear what caused the fire.", "not_said"),
    ],
)
def test_polarity(text: str, polarity: str, tools: Tools) -> None:
    assert [a.polarity for a in find_in(text, tools).attributions] == [polarity]


@pytest.mark.parametrize(
    ("text", "span", "name"),
    [
        ("Ten were held, the monitoring group Valley Watch said.", "the monitoring group Valley Watch", "Valley Watch"),
        ("The union's claim that wages fell was wrong.", "The union", None),
    ],
)
def test_a_speaker_is_the_whole_phrase_and_no_more(text: str, span: str, name: str | None, tools: Tools) -> None:
    speaker = find_in(text, tools).attributions[0].speaker
    assert speaker is not None
    assert (speaker.span.exact, speaker.name, speaker.kind) == (span, name, "organization")


@pytest.mark.parametrize(
    "text",
    [
        "Reuters, citing port officials, reported that the crane fell at night.",
        "The agency reported, citing a person familiar with the matter, that the crane fell at night.",
    ],
)
def test_informants_that_are_cited_are_no_content(text: str, tools: Tools) -> None:
    found = find_in(text, tools).attributions
    assert {c.exact for a in found for c in a.content} == {"that the crane fell at night"}


def test_keeping_a_name_back_is_no_statement(tools: Tools) -> None:
    text = "“We lost it all,” said a farmer, who asked that her last name not be used for fear of reprisals."
    found = find_in(text, tools).attributions
    assert len(found) == 1
    assert found[0].speaker is not None
    assert found[0].speaker.kind == "anonymous"


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("As stated in the report, the bridge is weak.", "the report", ["the bridge is weak"]),
        ("The bridge is weak, as noted by the auditors.", "the auditors", ["The bridge is weak"]),
        ("He bought the house, which the agent said had been empty.", "the agent", ["which", "had been empty"]),
        ("The rule is simple, the referee explained: one touch.", "the referee", ["The rule is simple", "one touch"]),
        ("The mayor said it would close and called the leak a crime.", "The mayor", ["the leak a crime"]),
        ("The claim that the guests were inspectors fooled the hotel.", None, ["that the guests were inspectors"]),
        ("She made it clear he would stay.", "She", ["he would stay"]),
        ("The star called for dancers to wear coats.", "The star", ["dancers to wear coats"]),
        ("They recognise the danger that the flood has made.", "They", ["the danger that the flood has made"]),
        ("The clerk disputes the idea that she was ill.", "The clerk", ["the idea that she was ill"]),
        ("The firm reported this week that sales fell.", "The firm", ["that sales fell"]),
    ],
)
def test_where_a_statement_stands_around_its_cue(
    text: str, speaker: str | None, content: list[str], tools: Tools
) -> None:
    found = find_in(text, tools).attributions[-1]
    assert ((found.speaker and found.speaker.span.exact), [c.exact for c in found.content]) == (speaker, content)


@pytest.mark.parametrize("text", ["As shown in Figure 2, the bridge is weak.", "As expected, the bridge is weak."])
def test_as_told_by_nobody(text: str, tools: Tools) -> None:
    assert find_in(text, tools).attributions == ()


def test_a_block_behind_a_colon_is_the_speaker_s(tools: Tools) -> None:
    text = "The governor spoke for an hour. She added:\n\nThe valley has waited long enough for a bridge of its own."
    found = [a for a in find_in(text, tools).attributions if a.made_by == "lead-in.block"]
    assert [a.speaker and a.speaker.span.exact for a in found] == ["She"]
    assert found[0].content[0].exact.startswith("The valley has waited")


def test_a_short_line_behind_a_colon_is_no_block(tools: Tools) -> None:
    found = find_in("The governor named three tasks. She added:\n\nDig.\n\nPlant.", tools).attributions
    assert not [a for a in found if a.made_by == "lead-in.block"]


def test_marks_inside_a_name_and_a_glued_signature_lose_no_speaker(tools: Tools) -> None:
    nick = find_in('"The valley is watching!" the mayor\'s aunt, Marcia "Cia" Price, shouted to the crowd.', tools)
    assert [a.speaker and a.speaker.name for a in nick.attributions] == ['Marcia "Cia" Price']
    signed = find_in("“We lost the farm in a day.”― Carla Weber “Nobody came to help us.”―\u00a0Karl Lund", tools)
    assert [a.speaker and a.speaker.span.exact for a in signed.attributions] == ["Carla Weber", "Karl Lund"]


def test_whom_somebody_leads_to_say_it_is_the_speaker(tools: Tools) -> None:
    (found,) = find_in("The flood led the clerk to fear that the bank would break.", tools).attributions
    assert found.speaker is not None and found.speaker.span.exact == "the clerk"


def test_a_verb_of_no_saying_needs_somebody_who_speaks(tools: Tools) -> None:
    beamed = find_in('"It is a girl," the nurse beamed.', tools).attributions
    assert [a.speaker and a.speaker.span.exact for a in beamed] == ["the nurse"]
    rammed = find_in('He shouted "God is great," his car rammed.', tools).attributions
    assert all(a.speaker is None or a.speaker.span.exact != "his car" for a in rammed)
