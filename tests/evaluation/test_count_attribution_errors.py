"""Attribution errors are told apart by kind, one a fragment, without a word of the corpus."""

from collections import Counter
from typing import Any

from evaluation.count_attribution_errors import kinds_of, write_table

from onrecord.pipelines.tools import Tools

TEXT = "The mayor said the port was shut, which pleased the crew. Anna Weber denied it."


def place(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def gold(*items: tuple[str, str, str]) -> dict[str, Any]:
    told = [{"source": [place(s)], "cue": [place(c)], "content": [place(w)]} for s, c, w in items]
    return {"id": "x", "text": TEXT, "attributions": told, "ignore": []}


def reading(*items: tuple[str | None, str, str, str]) -> dict[str, Any]:
    def span(words: str) -> dict[str, Any]:
        start, end = place(words)
        return {"start": start, "end": end, "exact": words}

    return {
        "attributions": [
            {"speaker": {"span": span(s)} if s else None, "cue": span(c), "content": [span(w)], "made_by": rule}
            for s, c, w, rule in items
        ]
    }


SAID = ("The mayor", "said", "the port was shut")


def test_what_is_right_is_no_error(tools: Tools) -> None:
    assert list(kinds_of(gold(SAID), reading((*SAID, "indirect.clause")), tools.attribution_tables)) == []


def test_each_error_is_of_one_kind(tools: Tools) -> None:
    wanted = gold(SAID, ("Anna Weber", "denied", "it"))
    found = reading((None, "said", "the port was shut, which pleased the crew", "indirect.clause"))
    kinds = list(kinds_of(wanted, found, tools.attribution_tables))
    assert kinds == [
        "end: too long by a relative clause behind a comma",
        "speaker: none found, a name or noun meant",
        "missed: verb cue, a bare noun phrase",
    ]


def test_what_the_corpus_does_not_have_is_extra(tools: Tools) -> None:
    found = reading(("Anna Weber", "denied", "it", "indirect.object"))
    assert list(kinds_of(gold(), found, tools.attribution_tables)) == [
        "extra: indirect.object, where the corpus has none"
    ]


def test_the_table_ranks_and_sums() -> None:
    told = write_table(Counter({"end: too long by marks": 2, "missed: noun cue": 5, "missed: no cue word": 1}), 2)
    assert told.splitlines()[2:] == [
        "| 1 | missed: noun cue | 5 |",
        "| 2 | end: too long by marks | 2 |",
        "",
        "missed: 6",
        "end: 2",
    ]
