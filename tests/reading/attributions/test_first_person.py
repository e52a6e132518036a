""" "I" outside quotation marks is the author, where the article tells who that is; dialogue with dashes is speech."""

import msgspec
import pytest

from onrecord.pipelines.read_article import analyse_article
from onrecord.pipelines.tools import Tools
from onrecord.reading.attributions import find_attributions
from tests.conftest import make_article
from tests.reading.attributions.reading import find_in


def first_name(text: str, byline: str | None, tools: Tools) -> str | None:
    article = msgspec.structs.replace(make_article(text), byline=byline)
    found, _ = find_attributions(analyse_article(article, tools), tools.attribution_tables, ())
    own = next(a for a in found if a.speaker and a.speaker.span.exact == "I")
    assert own.speaker is not None
    return own.speaker.name


@pytest.mark.parametrize(
    ("text", "byline", "name"),
    [
        ("I believe that the marsh can be saved.", "Flora Quist", "Flora Quist"),
        ("I believe that the marsh can be saved.", "Flora Quist, marsh warden", "Flora Quist"),
        ("I believe that the marsh can be saved.", "Flora Quist and Karl Weber", None),
        ("I believe that the marsh can be saved.", "Gazette Staff", None),
        ("I believe that the marsh can be saved.", None, None),
        ("Dear Editor,\n\nI think your map of the marsh is wrong.\n\nYours,\n\nFlora Quist", None, "Flora Quist"),
        ("The marsh is wet.\n\nI think your map of it is wrong.\n\nFlora Quist", None, None),  # no letter
    ],
)
def test_whose_i_it_is(text: str, byline: str | None, name: str | None, tools: Tools) -> None:
    assert first_name(text, byline, tools) == name


def test_i_in_marks_is_not_the_author(tools: Tools) -> None:
    article = msgspec.structs.replace(make_article('"I told him I knew," the baker said.'), byline="Flora Quist")
    found, _ = find_attributions(analyse_article(article, tools), tools.attribution_tables, ())
    assert all(a.speaker is None or a.speaker.name != "Flora Quist" for a in found)


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("— Are you hurt? asked the medic.", "Are you hurt?", "the medic"),
        ("— The road is closed, said the guard.", "The road is closed,", "the guard"),
        ("– Stop! shouted Anna Weber.", "Stop!", "Anna Weber"),
    ],
)
def test_a_dash_opens_speech_with_a_cue(text: str, content: str, speaker: str, tools: Tools) -> None:
    (found,) = find_in(text, tools).attributions
    assert (found.kind, [c.exact for c in found.content]) == ("direct", [content])
    assert found.speaker is not None and found.speaker.span.exact == speaker


@pytest.mark.parametrize("text", ["— Repairs to the roof, walls and doors.", "– Is there milk? Yes.", "—", "— ?"])
def test_a_dash_without_a_cue_opens_nothing(text: str, tools: Tools) -> None:
    assert find_in(text, tools).attributions == ()
