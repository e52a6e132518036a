"""PLOVER as data: counts, names, codes and scores of the manual, and the decisions of docs/ontology.md."""

import pytest

from onrecord.ontologies.plover import EVENT_TYPES, QUAD_NAMES, Plover, parse_event_type, parse_plover_rows
from onrecord.pipelines.tools import load_plover


@pytest.fixture(scope="module")
def plover() -> Plover:
    return load_plover()


def test_there_are_16_types_each_with_quad_code_score_and_summary(plover: Plover) -> None:
    assert tuple(plover.types) == EVENT_TYPES
    assert len(plover.types) == 16
    assert all(t.quad_code in QUAD_NAMES and -10 <= t.score <= 10 and t.covers for t in plover.types.values())


def test_quad_codes(plover: Plover) -> None:
    quads = {
        1: {"AGREE", "CONSULT", "SUPPORT", "CONCEDE"},
        2: {"COOPERATE", "AID", "RETREAT"},
        3: {"REQUEST", "ACCUSE", "REJECT", "THREATEN"},
        4: {"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"},
    }
    for quad, names in quads.items():
        assert {t.event for t in plover.types.values() if t.quad_code == quad} == names


def test_recipients_are_required_where_one_side_acts_on_the_other(plover: Plover) -> None:
    required = {t.event for t in plover.types.values() if t.recipient == "required"}
    assert required == {"COOPERATE", "AID", "SANCTION"}
    assert plover.types["ASSAULT"].recipient == "one-sided"


def test_there_are_67_modes_and_five_types_have_none(plover: Plover) -> None:
    counts = {event: sum(e == event for e, _ in plover.modes) for event in EVENT_TYPES}
    assert counts == {
        "AGREE": 0, "CONSULT": 4, "SUPPORT": 0, "CONCEDE": 0, "COOPERATE": 0, "AID": 0, "RETREAT": 6, "REQUEST": 4,
        "ACCUSE": 3, "REJECT": 4, "THREATEN": 6, "PROTEST": 7, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 10,
        "ASSAULT": 15,
    }  # fmt: skip


def test_modes_bring_their_contexts(plover: Plover) -> None:
    assert plover.modes["COERCE", "cyber"].adds_context == "cyber"
    assert plover.modes["COERCE", "misinformation"].adds_context == "misinformation"
    assert all(m.adds_context is None or m.adds_context in plover.contexts for m in plover.modes.values())


def test_there_are_37_contexts_25_sectors_and_7_codes(plover: Plover) -> None:
    assert len(plover.contexts) == 37
    assert len(plover.sectors) == 25
    assert set(plover.codes) == {"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"}
    assert plover.frequent_sectors < set(plover.sectors)
    assert {"GOV", "MIL", "COP", "UAF", "UNK"} <= plover.frequent_sectors
    assert not {"INS", "SEP", "HLH"} & set(plover.sectors), "sectors of CAMEO that PLOVER gave up"


def test_scores_of_types_and_modes(plover: Plover) -> None:
    assert plover.score("AID") == 10
    assert plover.score("ACCUSE") == -3, "printed 3 in the manual; its modes show that -3 is meant"
    assert plover.score("ASSAULT", ["unconventional"]) == -10
    assert plover.score("PROTEST", ["vandalize"]) == -5, "a mode without a score takes that of its type"
    assert plover.score("REQUEST", ["assist", "yield"]) == -1, "of several modes the one furthest from nought"
    assert plover.quad_code("SANCTION") == 4, "the section on SANCTION, not the quad table"


@pytest.mark.parametrize("gone", ["FIGHT", "DEMAND", "DISAPPROVE", "INVESTIGATE", "CRIME", "YIELD", "accuse", ""])
def test_names_of_older_drafts_are_no_types(gone: str) -> None:
    with pytest.raises(ValueError, match="no PLOVER event type"):
        parse_event_type(gone)


def test_a_wrong_rule_for_recipients_is_named() -> None:
    row = {"event": "AID", "quad": "2", "recipient": "maybe", "score": "1", "covers": ""}
    with pytest.raises(ValueError, match="maybe"):
        parse_plover_rows([row], [], [], [], [])
