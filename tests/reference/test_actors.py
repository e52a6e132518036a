"""The actor tables: codes that exist, dates in order, no name with two bearers on one day, nothing lost in parsing."""

from collections import defaultdict
from itertools import combinations

import pytest

from onrecord.pipelines.tables import read_rows
from onrecord.reference.actors import (
    NON_STATE,
    Body,
    Person,
    holds_on,
    parse_bodies,
    parse_countries,
    parse_holders,
    parse_regions,
    parse_roles,
    plain,
)

PACKAGE = "onrecord.reference"


@pytest.fixture(scope="module")
def countries() -> tuple[Body, ...]:
    return parse_countries(read_rows(PACKAGE, "countries.tsv"))


@pytest.fixture(scope="module")
def bodies() -> tuple[Body, ...]:
    return parse_bodies(read_rows(PACKAGE, "actors_bodies.tsv"))


@pytest.fixture(scope="module")
def persons() -> tuple[Person, ...]:
    return parse_holders(read_rows(PACKAGE, "actors_holders.tsv"))


def test_every_code_is_a_country_or_a_plover_code(
    countries: tuple[Body, ...], bodies: tuple[Body, ...], persons: tuple[Person, ...]
) -> None:
    known = {c.code for c in countries} | NON_STATE
    assert {b.code for b in bodies} <= known
    assert {h.code for p in persons for h in p.holdings} <= known


def test_the_tables_are_as_large_as_the_docs_say(bodies: tuple[Body, ...], persons: tuple[Person, ...]) -> None:
    assert len({(b.name, b.code) for b in bodies}) >= 1000
    assert sum(bool(h.title) for p in persons for h in p.holdings) >= 800


def test_dates_are_in_order(bodies: tuple[Body, ...], persons: tuple[Person, ...]) -> None:
    dated = [(b.name, b.from_, b.to) for b in bodies]
    dated += [(p.name, h.from_, h.to) for p in persons for h in p.holdings]
    wrong = [d for d in dated if d[1] and d[2] and d[1][: len(d[2])] > d[2]]
    assert not wrong


def test_no_body_name_has_two_bearers_on_one_day(bodies: tuple[Body, ...], countries: tuple[Body, ...]) -> None:
    bearers: dict[str, list[Body]] = defaultdict(list)
    for body in (*countries, *bodies):
        for alias in body.aliases:
            if not alias.doubtful and alias.use in ("name", "demonym") and body not in bearers[plain(alias.text)]:
                bearers[plain(alias.text)].append(body)
    clashes = [
        (name, left.name, left.code, right.name, right.code)
        for name, group in bearers.items()
        for left, right in combinations(group, 2)
        if (left.name, left.code) != (right.name, right.code)
        and _overlap(left, right)
        # Two countries that share a name (the two Congos) are told apart by the article, or not at all.
        and {left.kind, right.kind} != {"country"}
    ]
    assert not clashes


def test_the_rows_of_one_body_do_not_overlap(bodies: tuple[Body, ...]) -> None:
    rows: dict[tuple[str, str | None], list[Body]] = defaultdict(list)
    for body in bodies:
        rows[body.name, body.code].append(body)
    # A row that is cut to the month may share that month with the next.
    twice = [
        (left.name, left.from_, left.to, right.from_)
        for group in rows.values()
        for left, right in combinations(sorted(group, key=lambda b: b.from_ or ""), 2)
        if left.to is None or (right.from_ or "") < left.to[: len(right.from_ or "")]
    ]
    assert not twice


def test_no_person_name_has_two_undoubted_bearers(persons: tuple[Person, ...]) -> None:
    bearers: dict[str, list[str]] = defaultdict(list)
    for person in persons:
        for alias in person.aliases:
            if not alias.doubtful:
                bearers[plain(alias.text)].append(person.name)
    assert not {name: group for name, group in bearers.items() if len(set(group)) > 1}


def test_no_name_is_a_persons_and_a_bodys(bodies: tuple[Body, ...], persons: tuple[Person, ...]) -> None:
    of_bodies = {plain(a.text) for b in bodies for a in b.aliases if not a.doubtful}
    of_persons = {plain(a.text) for p in persons for a in p.aliases if not a.doubtful}
    assert not of_bodies & of_persons


def test_wikidata_ids_lead_to_one_bearer(bodies: tuple[Body, ...], persons: tuple[Person, ...]) -> None:
    bearers: dict[str, set[str]] = defaultdict(set)
    for item in (*bodies, *persons):
        if item.wikidata:
            assert item.wikidata[0] == "Q" and item.wikidata[1:].isdigit(), item.name
            bearers[item.wikidata].add(item.name)
    assert not {q: names for q, names in bearers.items() if len(names) > 1}


def test_one_office_of_a_country_has_one_holder_on_a_day(persons: tuple[Person, ...]) -> None:
    """President, prime minister, chancellor, foreign and defence minister: the offices by which a name may be found."""
    single = {"president", "prime minister", "premier", "chancellor", "foreign minister", "secretary of state", "pope"}
    held = [(p.name, h) for p in persons for h in p.holdings if h.title in single and h.code not in NON_STATE]
    by_office: dict[tuple[str, str], list[tuple[str, str | None, str | None]]] = defaultdict(list)
    for name, h in held:
        by_office[h.code, h.title].append((name, h.from_, h.to))
    clashes = [
        (office, left, right)
        for office, terms in by_office.items()
        for left, right in combinations(sorted(terms, key=lambda t: t[1] or ""), 2)
        if left[2] is None or (right[1] or "") < left[2][: len(right[1] or "")]
    ]
    assert not clashes


def _overlap(left: Body, right: Body) -> bool:
    days = [d if len(d) == 10 else (d + "-01-01")[:10] for b in (left, right) for d in (b.from_, b.to) if d]
    days += ["1990-01-01", "2026-01-01"]
    return any(holds_on(left.from_, left.to, d) and holds_on(right.from_, right.to, d) for d in days)


def test_regions_have_codes_and_names_of_their_own(countries: tuple[Body, ...], bodies: tuple[Body, ...]) -> None:
    regions = parse_regions(read_rows(PACKAGE, "actors_regions.tsv"))
    assert {r.code for r in regions} <= {c.code for c in countries}
    ours = {plain(a.text) for b in (*countries, *bodies) for a in b.aliases if a.use != "seat" and not a.doubtful}
    assert not {plain(a.text) for r in regions for a in r.aliases if not a.doubtful} & ours


def test_role_words_stand_once() -> None:
    words = [r.words for r in parse_roles(read_rows(PACKAGE, "actors_roles.tsv"))]
    assert not {w for w in words if words.count(w) > 1}
    assert all(w == w.lower() for w in words)


@pytest.mark.parametrize(
    ("from_", "to", "day", "holds"),
    [
        ("2012-05-07", None, "2022-09-21", True),
        ("2012-05-07", None, "2012-05-06", False),
        ("2012-05", "2016", "2012-05-01", True),  # cut to the month: the whole month may hold
        ("2012-05", "2016", "2016-12-31", True),  # cut to the year: the whole year may hold
        ("2012-05", "2016", "2017-01-01", False),
        (None, None, "1900-01-01", True),
    ],
)
def test_dates_may_be_cut_or_open(from_: str | None, to: str | None, day: str, holds: bool) -> None:
    assert holds_on(from_, to, day) is holds


@pytest.mark.parametrize("text", ["Zürich’s “Café”", "Erdoğan", "Łódź", "a\nb\tc", "日本 \U0001f600 ß", "İzmir"])
def test_plain_text_keeps_its_length(text: str) -> None:
    assert len(plain(text)) == len(text)


@pytest.mark.parametrize(
    ("row", "word"),
    [
        ({"name": "X", "code": "ABCD", "sector": "GOV", "title": "t", "from": "", "to": ""}, "code"),
        ({"name": "X", "code": "USA", "sector": "BOSS", "title": "t", "from": "", "to": ""}, "sector"),
        ({"name": "X", "code": "USA", "sector": "GOV", "title": "t", "from": "May 2012", "to": ""}, "date"),
        ({"name": "X", "code": "USA", "sector": "GOV", "title": "t", "from": "2012", "to": "2011"}, "begins"),
    ],
)
def test_a_wrong_row_is_refused_by_name(row: dict[str, str], word: str) -> None:
    with pytest.raises(ValueError, match=f"X.*{word}"):
        parse_holders([row])
