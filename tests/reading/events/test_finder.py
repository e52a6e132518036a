"""What the tables cannot say: spans, clauses, tellings joined, contexts with scope, dropped acts with reasons."""

from collections.abc import Callable

from tests.reading.events.conftest import Coded


def test_clause_holds_the_act_and_not_the_clauses_beside_it(code: Callable[..., Coded]) -> None:
    (event,) = code("Russia mobilized 300,000 troops on Wednesday, a spokesman who knows the plan added.").events
    assert event.clause.exact.startswith("Russia mobilized 300,000 troops on Wednesday")


def test_clause_leaves_out_the_relative_clause_at_its_edge(code: Callable[..., Coded]) -> None:
    event = code("Rebels shelled the village, which was founded in 1912.").events[0]
    assert event.clause.exact == "Rebels shelled the village"


def test_a_time_that_follows_at_once_belongs_to_the_clause(code: Callable[..., Coded]) -> None:
    event = code("A mobilization decree imposed by the king on Wednesday subjected citizens to new duties.").events[0]
    assert event.clause.exact.endswith("on Wednesday")


def test_scores_and_quad_codes_come_from_the_ontology(code: Callable[..., Coded]) -> None:
    (event,) = code("The army used chemical weapons against civilians.").events
    assert (event.quad_code, event.score, event.mode) == (4, -10.0, ("unconventional",))


def test_contexts_say_where_they_were_found(code: Callable[..., Coded]) -> None:
    (event,) = code("The army used chemical weapons against civilians before the election.").events
    found = dict(zip(event.context, event.context_reasons, strict=True))
    assert found["cbrn"] == "trigger"
    assert found["election"] == "sentence: election"


def test_a_mode_brings_its_context(code: Callable[..., Coded]) -> None:
    (event,) = code("The group launched a cyberattack on the ministry.").events
    assert dict(zip(event.context, event.context_reasons, strict=True))["cyber"] in ("trigger", "mode")


def test_two_tellings_of_one_happening_are_joined(code: Callable[..., Coded]) -> None:
    first, second = code("Police arrested Ruth Ode on Monday.\nPolice arrested Ode at her home.").events
    assert (first.same_as, second.same_as) == (None, first.id)


def test_tellings_with_other_parties_are_not_joined(code: Callable[..., Coded]) -> None:
    events = code("Police arrested Ruth Ode on Monday.\nSoldiers arrested Ann Bee on Monday.").events
    assert [e.same_as for e in events] == [None, None]


def test_what_happened_and_what_did_not_are_not_joined(code: Callable[..., Coded]) -> None:
    events = code("Police arrested Ruth Ode.\nPolice did not arrest Ruth Ode.").events
    assert [e.same_as for e in events] == [None, None]


def test_what_is_dropped_says_why(code: Callable[..., Coded]) -> None:
    reasons = {
        "The storm killed 12 people.": "what is said to act is no party",
        "Norway accused Iran of bombing a ship.": "what somebody is accused of",
        "Kenya sent a team to investigate. The office released figures.": "publishing is no release",
        "Visit our new factory.": "a command to the reader",
    }
    for text, reason in reasons.items():
        assert reason in {d.reason for d in code(text).dropped}, (text, code(text).dropped)


def test_implied_recipients_are_marked(code: Callable[..., Coded]) -> None:
    (event,) = code("Rebels clashed on Monday in Peru.").events
    assert [(p.span.exact, p.from_) for p in event.recipient] == [("Peru", "implied")]


def test_a_pronoun_gives_way_to_its_antecedent_by_a_named_link(code: Callable[..., Coded]) -> None:
    event = next(e for e in code("Kenya said it would send food to Somalia.").events if e.event == "AGREE")
    assert [(p.span.exact, p.from_) for p in event.actor] == [("Kenya", "coreference")]


def test_an_act_without_actor_says_so(code: Callable[..., Coded]) -> None:
    (event,) = code("Three soldiers were kidnapped near the border.").events
    assert not event.actor
    assert event.actor_reason


def test_an_article_about_sport_keeps_only_what_police_and_courts_do(code: Callable[..., Coded]) -> None:
    text = (
        "The striker attacked the visiting defender in the second half of the match.\n"
        "The coach defended his goalkeeper after the penalty.\n"
        "The club released its captain at the end of the season.\n"
        "Police arrested two supporters outside the stadium after the football league match."
    )
    assert [e.event for e in code(text).events] == ["COERCE"]


def test_questions_and_conditions_are_hypothetical(code: Callable[..., Coded]) -> None:
    for text in ("Did police arrest the mayor?", "If police arrest the mayor, the town will rise."):
        event = next(e for e in code(text).events if e.event == "COERCE")
        assert "hypothetical" in event.auxiliary
