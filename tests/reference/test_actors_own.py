"""A user's own actors: they are found, resolved, and come before ours."""

from dataclasses import replace

import pytest

from onrecord.pipelines.read_article import read_article
from onrecord.pipelines.tools import Tools, load_actors
from onrecord.records.entity import Entity
from onrecord.reference.actors_own import parse_own_rows
from tests.conftest import make_article

ROWS = [
    {"name": "Tidewater League", "kind": "group", "code": "GBR", "sector": "CVL", "aliases": "TWL|Tidewater"},
    {"name": "Bild", "kind": "organization", "code": "AUT", "sector": "JRN"},
    {"name": "Quirin Ohlstadt", "kind": "person", "code": "DEU", "sector": "GOV", "title": "mayor", "from": "2020"},
]


@pytest.fixture(scope="module")
def own(tools: Tools) -> Tools:
    names, actors = load_actors(tools.gazetteer, ROWS)
    return replace(tools, names=names, actors=actors)


def entities(text: str, tools: Tools) -> dict[str, Entity]:
    return {e.name: e for e in read_article(make_article(text, published="2022-09-21"), tools).entities}


def test_own_bodies_and_persons_are_resolved(own: Tools) -> None:
    found = entities("The TWL met Quirin Ohlstadt in Hamburg.", own)
    assert (found["Tidewater League"].code, found["Tidewater League"].sector) == ("GBR", "CVL")
    mayor = found["Quirin Ohlstadt"].office
    assert mayor is not None and (mayor.title, mayor.from_) == ("mayor", "2020")


def test_own_names_come_before_ours(own: Tools, tools: Tools) -> None:
    assert entities("The minister told Bild so.", own)["Bild"].code == "AUT"
    assert entities("The minister told Bild so.", tools)["Bild"].code == "DEU"


@pytest.mark.parametrize(
    ("row", "word"),
    [
        ({"name": "X", "kind": "country"}, "kind"),
        ({"name": "X", "kind": "group", "code": "G"}, "code"),
        ({"name": "X", "kind": "person", "code": "DEU", "sector": "GOV", "from": "soon"}, "date"),
    ],
)
def test_a_wrong_row_is_named(row: dict[str, str], word: str) -> None:
    with pytest.raises(ValueError, match=f"X.*{word}"):
        parse_own_rows([row])
