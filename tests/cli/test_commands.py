"""The command line as a person meets it: what goes where, and with which exit code."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

TEXT = (
    "Minister denies talks\n\n"
    "The minister said on Wednesday that police had arrested 40 protesters in Minsk.\n\n"
    "“We will not meet,” the minister said.\n"
)


def onrecord(*arguments: str, stdin: str | None = None, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "onrecord.cli.main", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        env={**os.environ, **env},
        check=False,
    )


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_help_answers_without_loading_a_language_model() -> None:
    program = "import sys; import onrecord.cli.main; print([m for m in sys.modules if m.split('.')[0] in "
    program += "('spacy', 'sqlalchemy', 'trafilatura', 'jinja2')])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    assert "who says so" in onrecord("--help").stdout


def test_read_prints_json_lines_and_nothing_else_on_standard_output(story: Path, tmp_path: Path) -> None:
    blank = tmp_path / "blank.txt"
    blank.write_text(" \n\n ")
    errors = tmp_path / "errors.jsonl"
    done = onrecord("read", str(story), str(blank), "--published", "2022-09-21", "--errors", str(errors))
    assert done.returncode == 3
    (line,) = done.stdout.splitlines()
    reading = json.loads(line)
    assert reading["article"]["headline"] == "Minister denies talks"
    assert reading["article"]["published"] == "2022-09-21"
    assert "blank.txt" in done.stderr
    (failure,) = [json.loads(row) for row in errors.read_text().splitlines()]
    assert failure["where"].endswith("blank.txt") and failure["code"] and failure["message"]


def test_read_from_standard_input(story: Path) -> None:
    by_file = onrecord("read", str(story), "--published", "2022-09-21")
    by_stdin = onrecord("read", "-", "--published", "2022-09-21", stdin=TEXT)
    assert by_stdin.returncode == 0
    one, other = json.loads(by_file.stdout), json.loads(by_stdin.stdout)
    assert (one["article"].pop("capture")["via"], other["article"].pop("capture")["via"]) == ("file", "stdin")
    assert one == other


def test_what_cannot_be_an_input_is_a_usage_error(tmp_path: Path) -> None:
    address = onrecord("read", "https://example.org/story")
    assert address.returncode == 2
    assert "not fetched" in address.stderr and address.stdout == ""
    missing = onrecord("read", str(tmp_path / "missing.txt"))
    assert missing.returncode == 2
    assert "missing.txt" in missing.stderr
    date = onrecord("read", "-", "--published", "yesterday", stdin=TEXT)
    assert date.returncode == 2
    assert "ISO date" in date.stderr
    model = onrecord("read", "-", "--model", "no_such_model", stdin=TEXT)
    assert model.returncode == 2
    assert "no_such_model" in model.stderr and "Traceback" not in model.stderr


def test_a_missing_file_among_others_does_not_stop_the_batch(story: Path, tmp_path: Path) -> None:
    done = onrecord("read", str(tmp_path / "missing.txt"), str(story))
    assert done.returncode == 3
    assert len(done.stdout.splitlines()) == 1


def test_add_list_show(story: Path, tmp_path: Path) -> None:
    record = str(tmp_path / "a.record")
    first = onrecord("add", str(story), "--record", record, "--outlet", "Test Gazette", "--published", "2022-09-21")
    assert first.returncode == 0, first.stderr
    assert "added 1, there already 0" in first.stderr
    again = onrecord("add", str(story), "--record", record, "--outlet", "Test Gazette", "--published", "2022-09-21")
    assert "added 0, there already 1" in again.stderr
    rows = [json.loads(r) for r in onrecord("list", "--record", record, "--output", "jsonl").stdout.splitlines()]
    assert [(r["outlet"], r["headline"]) for r in rows] == [("Test Gazette", "Minister denies talks")]
    shown = onrecord("show", rows[0]["id"][:6], "--record", record)
    assert "Minister denies talks" in shown.stdout and "sha256" in shown.stdout
    raw = onrecord("show", rows[0]["id"], "--record", record, "--output", "bytes")
    assert raw.stdout == TEXT
    line = onrecord("show", rows[0]["id"], "--record", record, "--output", "json").stdout
    assert json.loads(line)["article"]["capture"]["captured_at"]
    unknown = onrecord("show", "zzz", "--record", record)
    assert unknown.returncode == 2 and "onrecord list" in unknown.stderr
    nowhere = onrecord("list", "--record", str(tmp_path / "none.record"))
    assert nowhere.returncode == 2 and "onrecord add" in nowhere.stderr


def test_check_ends_with_1_at_the_asked_level(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("A ticket out costs 9,200 euros ($9.119), the ministry said on Wednesday.\n")
    options = ("--published", "2022-09-21", "--output", "line")
    found = onrecord("check", str(story), *options)
    assert found.returncode == 1, found.stderr
    where, line, column, rule, *_ = found.stdout.splitlines()[0].split(":")
    assert where.endswith("story.txt") and (line, rule.split(".")[0]) == ("1", "money") and int(column) > 1
    assert onrecord("check", str(story), *options, "--fail-level", "never").returncode == 0
    assert onrecord("check", str(story), *options, "--rule", "word.repeated").stdout == ""
    assert onrecord("check", str(story), "--rule", "no.such").returncode == 2
    sarif = json.loads(onrecord("check", str(story), "--published", "2022-09-21", "--output", "sarif").stdout)
    assert sarif["runs"][0]["results"][0]["ruleId"].startswith("money.")


def test_page_is_one_file_and_several_articles_need_a_folder(story: Path, tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    done = onrecord("page", str(story), "-o", str(out), "--published", "2022-09-21")
    assert done.returncode == 0, done.stderr
    assert "Minister denies talks" in out.read_text("utf-8")
    rows = tmp_path / "rows.jsonl"
    rows.write_text("".join(json.dumps({"id": str(n), "text": f"Police arrested {n} men."}) + "\n" for n in (2, 3)))
    several = onrecord("page", str(rows), "-o", str(out))
    assert several.returncode == 2 and "more than one" in several.stderr
    folder = tmp_path / "pages"
    folder.mkdir()
    assert onrecord("page", str(rows), "-o", str(folder)).returncode == 0
    assert len(list(folder.glob("*.html"))) == 2
    new = tmp_path / "new" / "pages"
    assert onrecord("page", str(rows), "-o", f"{new}/").returncode == 0
    assert len(list(new.glob("*.html"))) == 2
    nowhere = onrecord("page", str(rows), "-o", str(tmp_path / "no" / "page.html"))
    assert nowhere.returncode == 2 and "does not exist" in nowhere.stderr


def test_a_language_that_is_not_read_is_said_beside_what_was_not_found(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Der Minister sagte am Mittwoch, die Polizei habe 40 Menschen verhaftet.", "utf-8")
    for command in ("events", "quotes", "check"):
        assert "so far only English is read" in onrecord(command, str(story), "--language", "de").stdout


def test_events_and_quotes_for_people_and_programs(story: Path) -> None:
    options = (str(story), "--published", "2022-09-21", "--outlet", "Test Gazette")
    assert "arrested" in onrecord("events", *options).stdout
    events = [json.loads(r) for r in onrecord("events", *options, "--output", "jsonl").stdout.splitlines()]
    arrest = next(e for e in events if e["event"].startswith("COERCE"))
    assert arrest["standing"] == "reported"
    assert arrest["who_says_so"].startswith("Test Gazette › ")
    quotes = onrecord("quotes", *options, "--output", "csv").stdout.splitlines()
    assert quotes[0].startswith("article,id,depth,kind,speaker")
    assert any("We will not meet" in row for row in quotes[1:])


def test_what_was_dropped_is_written_with_its_reason(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(
        "The striker attacked the goal.\n\nFrance sent experts to Chad to investigate the attack.\n", "utf-8"
    )
    dropped = tmp_path / "dropped.jsonl"
    assert onrecord("events", str(story), "--dropped", str(dropped)).returncode == 0
    rows = [json.loads(row) for row in dropped.read_text().splitlines()]
    assert rows and all(row["reason"] and row["trigger"]["exact"] and row["article"] for row in rows)
    refused = onrecord("read", str(story), "--dropped", str(tmp_path / "no" / "such.jsonl"))
    assert refused.returncode == 2 and "--dropped" in refused.stderr and refused.stdout == ""


def test_text_cannot_steer_the_terminal(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Police \x1b[31mred\x1b[0m \u202emoor\n\nPolice arrested 40 men, the minister said.\n", "utf-8")
    shown = onrecord("events", str(story)).stdout
    assert "\x1b" not in shown and "\u202e" not in shown


def test_ctrl_c_ends_with_130_and_a_word(tmp_path: Path) -> None:
    news = tmp_path / "news.jsonl"
    news.write_text("".join(json.dumps({"id": str(n), "text": TEXT * 20}) + "\n" for n in range(500)))
    command = [sys.executable, "-m", "onrecord.cli.main", "read", str(news)]
    words = tmp_path / "stderr.txt"
    with words.open("wb") as stderr:
        child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=stderr)
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(0.1)
        child.send_signal(signal.SIGINT)
        child.communicate(timeout=30)
    assert child.returncode == 130
    told = words.read_bytes()
    assert b"stopped" in told and b"Traceback" not in told


def test_a_table_of_ones_own_comes_before_ours_and_a_bad_one_is_told(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The Blue Wing attacked a convoy in Chad on Monday.\n", "utf-8")
    table = tmp_path / "own.tsv"
    table.write_text("name\tkind\tcode\tsector\nBlue Wing\tgroup\tTCD\tREB\n")
    options = ("events", str(story), "--output", "jsonl", "--actors", str(table))
    (event,) = [json.loads(row) for row in onrecord(*options).stdout.splitlines()]
    assert event["who"] == "Blue Wing (TCD REB)"
    table.write_text("name\tkind\tcode\nBlue Wing\tband\tTCD\n")
    bad = onrecord(*options)
    assert bad.returncode == 2 and "line 2" in bad.stderr and "band" in bad.stderr and "Trace" not in bad.stderr
    table.write_text("name\tkind\tsauce\nBlue Wing\tgroup\tx\n")
    assert "sauce" in onrecord(*options).stderr
    assert "cannot be read" in onrecord("read", str(story), "--actors", str(tmp_path / "none.tsv")).stderr
