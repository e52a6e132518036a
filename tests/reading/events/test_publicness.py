"""What is dropped because it is no public act of words or goodwill says so, each with its own reason."""

from collections.abc import Callable

import pytest

from tests.reading.events.conftest import Coded

ROWS = [
    ("The minister met NPR's Ann Bee.", "an interview"),
    ("Passengers helped a woman with her bags.", "private life"),
    ("The judge visited her mother in hospital.", "private life"),
    ("The teacher agreed with the pupils about the trip.", "work and daily life"),
    ("Boeing promised the passengers a refund.", "a business and its customers"),
    ("The airline has the right to refuse passengers.", "what somebody may or can do"),
    ("It is hard for Norway to help the refugees.", "how easy or fit it is to do"),
    ("Scientists agreed that the ice is thinning.", "an opinion shared, no agreement"),
    ("The ministry defended its handling of the storm.", "somebody's own deed defended"),
    ("The army conceded that the strikes had missed.", "an admission"),
    ("Norway sells oil to Sweden.", "a habit, no deed"),
    ("The agency asked people to visit its website.", "the public is told where to turn"),
    ("The company blamed the loss on high costs.", "something blamed, nobody accused"),
    ("The mother hopes that the hostages will be freed.", "a hope for what others may do"),
]


@pytest.mark.parametrize(("text", "reason"), ROWS)
def test_what_is_no_public_act_says_why(code: Callable[..., Coded], text: str, reason: str) -> None:
    coded = code(text)
    assert not coded.events
    assert reason in {d.reason for d in coded.dropped}, coded.dropped


def test_an_article_about_artists_keeps_their_accusations_and_what_states_do(code: Callable[..., Coded]) -> None:
    article = (
        "The actress left the film before its premiere in Hollywood. The director blamed the producer of the movie. "
        "The singer met the actor in the studio. The actress accused the director of assault. "
        "The French government praised the actress."
    )
    assert {e.event for e in code(article).events} == {"ACCUSE", "SUPPORT"}
