"""How findings are printed: for people, editors and programs, one article after the other."""

import json
from pathlib import Path

import pytest
from rich.console import Console

from onrecord.cli.finding_output import Checked, open_output
from onrecord.cli.finding_places import Place, place_in_file, place_in_text
from onrecord.records.capture import Capture, Content, Via
from onrecord.records.finding import Finding
from onrecord.records.span import Of, cut_span
from tests.conftest import make_article

ASKS = {"quote.unbalanced": "a quotation mark without its partner", "word.repeated": "a word that stands twice"}
TEXT = "Harbour reopens\nThey met in the the\ncapital, in the the hall."


def checked(where: str, content: Content = "text", via: Via = "file", of: Of = "text", count: int = 2) -> Checked:
    headline = "Talks at the the port"
    whole = TEXT if of == "text" else headline
    starts = [at for at in range(len(whole)) if whole.startswith("the the", at)][:count]
    findings = tuple(
        Finding(
            id=f"f{number}",
            rule="word.repeated",
            severity="query",
            span=cut_span(whole, at, at + 7, of),
            evidence=(cut_span(whole, 0, 4, of),),
            message="“the the” has one word twice:\nis it right?",
            expected="the",
            found="the the",
        )
        for number, at in enumerate(starts, start=1)
    )
    capture = Capture(body=b"", sha256="0" * 64, via=via, content=content, where=where)
    return Checked(capture, make_article(TEXT, headline=headline), findings)


@pytest.mark.parametrize(
    ("where", "content", "via", "of", "place"),
    [
        ("a.txt", "text", "file", "text", Place("a.txt", 2, 13)),
        ("-", "text", "stdin", "text", Place("-", 2, 13)),
        ("a.jsonl, line 7", "jsonl", "jsonl", "text", Place("a.jsonl", 7, 1, "line 7")),
        ("a.json, row 7", "jsonl", "jsonl", "text", Place("a.json", None, None, "row 7")),
        ("a.xml, entry 3", "feed", "feed", "text", Place("a.xml", None, None, "entry 3")),
        ("a.html", "html", "file", "text", Place("a.html", None, None)),
        ("a, line 7.txt", "text", "file", "text", Place("a, line 7.txt", 2, 13)),
    ],
)
def test_place_in_file(where: str, content: Content, via: Via, of: Of, place: Place) -> None:
    one = checked(where, content, via, of)
    assert place_in_file(one.capture, one.article, one.findings[0].span) == place


def test_place_in_text() -> None:
    article = make_article("a\r\nbé c", headline="x")
    assert place_in_text(article, cut_span(article.text, 6, 7)) == (2, 4)


def test_lines_for_editors(capsys: pytest.CaptureFixture[str]) -> None:
    with open_output("line", Console(), ASKS) as out:
        out.print(checked("a b.txt"))
        out.print(checked("feed.xml, entry 3", "feed", "feed", count=1))
    assert capsys.readouterr().out.splitlines() == [
        "a b.txt:2:13:word.repeated:“the the” has one word twice: is it right?",
        "a b.txt:3:13:word.repeated:“the the” has one word twice: is it right?",
        "feed.xml:1:1:word.repeated:“the the” has one word twice: is it right? (entry 3)",
    ]


def test_each_article_is_printed_when_it_comes(capsys: pytest.CaptureFixture[str]) -> None:
    for output in ("text", "line", "json", "sarif"):
        with open_output(output, Console(), ASKS) as out:
            out.print(checked("a.txt"))
            assert "the the" in capsys.readouterr().out, output


def test_json_is_an_array_of_rows(capsys: pytest.CaptureFixture[str]) -> None:
    with open_output("json", Console(), ASKS) as out:
        out.print(checked("a.txt"))
        out.print(checked("b.txt", count=0))
        out.print(checked("c.txt", of="headline"))
    rows = json.loads(capsys.readouterr().out)
    assert [(r["Where"], r["In"], r["Line"], r["Span"], r["Match"]) for r in rows] == [
        ("a.txt", "text", 2, [13, 20], "the the"),
        ("a.txt", "text", 3, [13, 20], "the the"),
        ("c.txt", "headline", 1, [10, 17], "the the"),
    ]


@pytest.mark.parametrize("output", ["json", "sarif"])
def test_nothing_found_is_an_empty_answer_and_a_wrong_command_line_is_none(
    output: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_output(output, Console(), ASKS):
        pass
    empty = json.loads(capsys.readouterr().out)
    assert (empty if output == "json" else empty["runs"][0]["results"]) == []
    with pytest.raises(SystemExit), open_output(output, Console(), ASKS):
        raise SystemExit(2)
    assert capsys.readouterr().out == ""
    with pytest.raises(SystemExit), open_output(output, Console(), ASKS) as out:
        out.print(checked("a.txt"))
        raise SystemExit(130)
    assert json.loads(capsys.readouterr().out)


def test_sarif_has_what_code_hosts_need(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with open_output("sarif", Console(), ASKS) as out:
        out.print(checked("a b#c.txt"))
        out.print(checked(str(tmp_path / "a.txt"), count=1))
        out.print(checked("rows.jsonl, line 7", "jsonl", "jsonl", count=1))
        out.print(checked("page.html", "html", count=1))
    log = json.loads(capsys.readouterr().out)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert (log["version"], run["columnKind"], [r["id"] for r in rules]) == ("2.1.0", "unicodeCodePoints", list(ASKS))
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] == "warning" and result["message"]["text"].endswith("?")
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    assert [place["artifactLocation"]["uri"] for place in places] == [
        "a%20b%23c.txt", "a%20b%23c.txt", (tmp_path / "a.txt").as_uri(), "rows.jsonl", "page.html",
    ]  # fmt: skip
    first = places[0]["region"]
    assert (first["startLine"], first["startColumn"], first["endLine"], first["endColumn"]) == (2, 13, 2, 20)
    assert places[3]["region"] == {"startLine": 7} and "region" not in places[4]
    prints = [result["partialFingerprints"]["finding/v1"] for result in run["results"]]
    assert prints[0] != prints[1] and prints[0] == prints[2], "told apart in one article, known again in another file"
