"""A hand-made Reading with one of everything: all standings, nested and crossing spans, characters outside the BMP.

The text is ours, about the public facts of 21 September 2022; the outlets and private persons are invented.
"""

from decimal import Decimal

from onrecord.records.article import Article, CaptureRef
from onrecord.records.attribution import Attribution, Disclaimer, Occasion, Speaker, Stance
from onrecord.records.entity import Entity, Office
from onrecord.records.event import Event, EventPlace, Participant
from onrecord.records.finding import Finding
from onrecord.records.identify import identify_text
from onrecord.records.mention import Mention
from onrecord.records.note import Note
from onrecord.records.place import Place, RunnerUp
from onrecord.records.quantity import Quantity
from onrecord.records.reading import Reading, Run
from onrecord.records.span import Of, Span, cut_span
from onrecord.records.time_expression import TimeExpression

HEADLINE = "Russia calls up 300,000 reservists 🪖 as fares out of the country soar"

TEXT = """\
MOSCOW (Sample Wire) - Russia announced a partial mobilization on Wednesday, calling up 300,000 reservists for the war \
in Ukraine 🇺🇦 after a month of losses in the Kharkiv region.

The defence ministry said the order covered only people who had served, and denied that students would be sent to the \
front.

“This is a forced step,” a spokesman for the ministry said, “and it will be limited.” Neighbouring Finland was \
considering closing its border to Russian tourists, a minister in Helsinki told reporters.

One-way fares to Istanbul tripled within hours to $9.119 (9,119 euros), according to Sample Radio, which cited airline \
officials who asked not to be named because they were not allowed to speak about sales.

More than a thousand protesters were detained in 38 cities, a rights group said; the police called the figure \
exaggerated. Shelling hit a market in Kherson on Tuesday night, the occupation authorities said, killing dozens. The \
Daily Sample could not verify the report.

The Kremlin threatened to use all means to defend its territory, in what one analyst described as a shameful bluff. If \
the referendums go ahead, the government in Kyiv would end all talks. The two sides did not exchange prisoners at the \
weekend, contrary to earlier reports."""


def at(words: str, nth: int = 0, of: Of = "text") -> Span:
    """The nth place where these words stand in the sample."""
    whole = TEXT if of == "text" else HEADLINE
    start = -1
    for _ in range(nth + 1):
        start = whole.index(words, start + 1)
    return cut_span(whole, start, start + len(words), of)


def make_reading() -> Reading:
    """The sample Reading; it keeps the contract of tests/contract.py."""
    return Reading(
        article=Article(
            id="sample-1",
            url="https://daily.example/2022/09/21/call-up",
            outlet="The Daily Sample",
            agency="Sample Wire",
            headline=HEADLINE,
            byline="Ada Muster and Ben Beispiel",
            dateline="MOSCOW (Sample Wire) -",
            dateline_span=at("MOSCOW (Sample Wire) -"),
            published="2022-09-21T14:05:00+03:00",
            language="en",
            genre="report",
            corrections=(at("contrary to earlier reports"),),
            text=TEXT,
            text_sha256=identify_text(TEXT),
            capture=CaptureRef(sha256="5e" * 32, via="file"),
        ),
        entities=_entities(),
        mentions=_mentions(),
        places=_places(),
        times=_times(),
        quantities=_quantities(),
        attributions=_attributions(),
        disclaimers=(
            Disclaimer(
                id="d1", span=at("The Daily Sample could not verify the report"), kind="could_not_verify", scope=("e5",)
            ),
        ),
        events=_events(),
        findings=_findings(),
        notes=(Note(stage="extracting", code="byline_split", message="The byline names two people."),),
        run=Run(
            onrecord="0.1.0",
            language_model="core_web_sm",
            language_model_version="3.8.0",
            language_model_sha256="ab" * 32,
            ontology="PLOVER 2.0 draft (2024-02-04)",
            gazetteer="GeoNames 2026-11-01",
        ),
    )


def _entities() -> tuple[Entity, ...]:
    return (
        Entity(id="n1", kind="country", name="Russia", code="RUS", public=True, reasons=("country table",)),
        Entity(
            id="n2",
            kind="organization",
            name="Ministry of Defence of Russia",
            code="RUS",
            sector="MIL",
            public=True,
            reasons=("a ministry of defence, of the country named last",),
        ),
        Entity(
            id="n3",
            kind="country",
            name="Finland",
            code="FIN",
            public=True,
            office=Office(title="EU member", from_="1995-01-01"),
        ),
        Entity(id="n4", kind="organization", name="Sample Radio", code="XXA", sector="MED", public=True),
    )


def _mentions() -> tuple[Mention, ...]:
    return (
        Mention(id="m1", span=at("Russia", 0, "headline"), kind="country", entity="n1"),
        Mention(id="m2", span=at("Russia"), kind="country", entity="n1", reason="the same name"),
        Mention(id="m3", span=at("The defence ministry"), kind="organization", entity="n2"),
        Mention(id="m4", span=at("the ministry"), kind="organization", entity="n2", same_as="m3", reason="short form"),
        Mention(id="m5", span=at("Finland"), kind="country", entity="n3"),
        Mention(id="m6", span=at("Sample Radio"), kind="organization", entity="n4"),
        Mention(id="m7", span=at("The Kremlin"), kind="organization"),
        Mention(id="m8", span=at("its", 1), kind="organization", same_as="m7", reason="pronoun"),
        Mention(id="m9", span=at("Russian tourists"), kind="group"),
    )


def _places() -> tuple[Place, ...]:
    return (
        Place(
            id="p1",
            span=at("Ukraine"),
            name="Ukraine",
            lat=49.0,
            lon=32.0,
            code="UKR",
            resolution=1,
            centroid=True,
            uncertainty_km=500.0,
            score=0.99,
            reasons=("country table",),
        ),
        Place(
            id="p2",
            span=at("Kharkiv region"),
            name="Kharkiv Oblast",
            geonameid=706482,
            lat=49.5,
            lon=36.5,
            code="UKR",
            admin1="Kharkiv",
            resolution=2,
            centroid=True,
            uncertainty_km=90.0,
            score=0.91,
            reasons=("region of that name",),
        ),
        Place(
            id="p3",
            span=at("Helsinki"),
            name="Helsinki",
            lat=60.17,
            lon=24.94,
            code="FIN",
            resolution=4,
            score=0.97,
            uncertainty_km=12.0,
            reasons=("capital",),
            runner_up=RunnerUp(name="Helsinki", code="USA", score=0.04),
        ),
        Place(
            id="p4",
            span=at("Kherson"),
            name="Kherson",
            lat=46.64,
            lon=32.61,
            code="UKR",
            claimed_by=("RUS",),
            controlled_by="RUS",
            resolution=4,
            uncertainty_km=9.0,
            score=0.88,
            reasons=("largest of that name",),
        ),
        Place(id="p5", span=at("Istanbul"), unresolved_reason="the gazetteer of this sample does not hold it"),
        Place(id="p6", span=at("Russian"), use="demonym", name="Russia", code="RUS", resolution=1),
    )


def _times() -> tuple[TimeExpression, ...]:
    return (
        TimeExpression(
            id="t1",
            span=at("on Wednesday"),
            type="DATE",
            value="2022-09-21",
            start="2022-09-21",
            end="2022-09-21",
            precision="day",
            relation="on",
            anchored_to="published",
        ),
        TimeExpression(
            id="t2",
            span=at("within hours"),
            type="DURATION",
            value="PXH",
            unresolved_reason="counts from an act without a time",
        ),
        TimeExpression(
            id="t3",
            span=at("on Tuesday night"),
            type="TIME",
            value="2022-09-20TNI",
            start="2022-09-20T18:00:00",
            end="2022-09-21T05:00:00",
            precision="hour",
            anchored_to="t1",
        ),
        TimeExpression(
            id="t4",
            span=at("at the weekend"),
            type="DATE",
            unresolved_reason="the last one or the next: the tense does not say",
        ),
    )


def _quantities() -> tuple[Quantity, ...]:
    return (
        Quantity(
            id="q1",
            span=at("300,000", 0, "headline"),
            kind="count",
            value=Decimal(300000),
            counts="troops",
            counts_span=at("reservists", 0, "headline"),
        ),
        Quantity(
            id="q2",
            span=at("300,000"),
            kind="count",
            value=Decimal(300000),
            counts="troops",
            counts_span=at("reservists"),
            population="combatant",
            scope="target",
            event="e1",
        ),
        Quantity(
            id="q3",
            span=at("$9.119"),
            kind="money",
            value=Decimal("9.119"),
            other_readings=(Decimal(9119),),
            unit="USD",
            said_in="a5",
        ),
        Quantity(id="q4", span=at("9,119 euros"), kind="money", value=Decimal(9119), unit="EUR", said_in="a5"),
        Quantity(
            id="q5",
            span=at("a thousand"),
            kind="count",
            at_least=Decimal(1000),
            hedge=at("More than"),
            counts="arrested",
            counts_span=at("protesters"),
            event="e4",
            said_in="a6",
        ),
        Quantity(
            id="q6", span=at("dozens"), kind="count", at_least=Decimal(24), counts="killed", event="e5", said_in="a8"
        ),
    )


def _attributions() -> tuple[Attribution, ...]:
    def by(span: Span, kind: str, **known: str) -> Speaker:
        return Speaker(span=span, kind=kind, **known)  # type: ignore[arg-type]

    first, rest = at("This is a forced step,"), at("and it will be limited.")
    return (
        Attribution(
            id="a1",
            kind="indirect",
            content=(at("the order covered only people who had served"),),
            cue=at("said"),
            speaker=by(at("The defence ministry"), "organization", mention="m3", entity="n2"),
            made_by="verb-clause",
        ),
        Attribution(
            id="a2",
            kind="indirect",
            content=(at("students would be sent to the front"),),
            cue=at("denied"),
            speaker=by(at("The defence ministry"), "organization", mention="m3", entity="n2"),
            polarity="denied",
            made_by="verb-clause",
        ),
        Attribution(
            id="a3",
            kind="direct",
            content=(first, rest),
            cue=at("said", 1),
            speaker=by(at("a spokesman for the ministry"), "anonymous", anonymity="a spokesman"),
            made_by="quotation",
        ),
        Attribution(
            id="a4",
            kind="indirect",
            content=(at("Neighbouring Finland was considering closing its border to Russian tourists"),),
            cue=at("told"),
            speaker=by(at("a minister in Helsinki"), "person"),
            occasion=Occasion(time="t1", place="p3"),
            medium="to reporters",
            made_by="verb-clause",
        ),
        Attribution(
            id="a5",
            kind="indirect",
            content=(at("One-way fares to Istanbul tripled within hours to $9.119 (9,119 euros)"),),
            cue=at("cited"),
            speaker=by(
                at("airline officials"),
                "anonymous",
                number="several",
                anonymity="asked not to be named because they were not allowed to speak about sales",
            ),
            within="a7",
            made_by="according-to",
        ),
        Attribution(
            id="a6",
            kind="indirect",
            content=(at("More than a thousand protesters were detained in 38 cities"),),
            cue=at("said", 2),
            speaker=by(at("a rights group"), "group"),
            stance=Stance(attitude="distanced", evidence=at("exaggerated")),
            made_by="verb-clause",
        ),
        Attribution(
            id="a7",
            kind="indirect",
            content=(
                at("One-way fares to Istanbul tripled within hours to $9.119 (9,119 euros)"),
                at("cited airline officials who asked not to be named"),
            ),
            cue=at("according to"),
            speaker=by(at("Sample Radio"), "outlet", mention="m6", entity="n4"),
            made_by="according-to",
        ),
        Attribution(
            id="a8",
            kind="indirect",
            content=(at("Shelling hit a market in Kherson on Tuesday night"), at("killing dozens")),
            cue=at("said", 3),
            speaker=by(at("the occupation authorities"), "group"),
            made_by="verb-clause",
        ),
        Attribution(
            id="a9",
            kind="mixed",
            content=(at("a shameful bluff"),),
            speaker_reason="the analyst has no name",
            made_by="as-clause",
        ),
    )


def _party(span: Span, **known: str) -> Participant:
    return Participant(span=span, **known)  # type: ignore[arg-type]


def _events() -> tuple[Event, ...]:
    def event(number: int, act: str, trigger: Span, clause: Span, **known: object) -> Event:
        return Event(id=f"e{number}", act=act, trigger=trigger, clause=clause, made_by="trigger-table", **known)  # type: ignore[arg-type]

    return (
        event(
            1,
            "mobilize",
            at("mobilization"),
            at("Russia announced a partial mobilization on Wednesday, calling up 300,000 reservists"),
            event="MOBILIZE",
            mode=("troops",),
            context=("military",),
            quad_code=4,
            score=-7.0,
            actor=(_party(at("Russia"), mention="m2", entity="n1", name="Russia", code="RUS", sector="GOV"),),
            recipient_reason="a mobilization has no recipient",
            time="t1",
            quantities=("q2",),
            place_reason="no place in its clause",
        ),
        event(
            2,
            "send",
            at("sent"),
            at("students would be sent to the front"),
            event="COERCE",
            quad_code=4,
            score=-5.0,
            actor_reason="a passive without an agent",
            recipient=(_party(at("students")),),
            auxiliary=("future", "negation"),
            time_reason="no time in its clause",
            place_reason="“the front” is no name",
            said_in="a2",
            standing="denied",
        ),
        event(
            3,
            "close",
            at("closing"),
            at("considering closing its border to Russian tourists"),
            event="SANCTION",
            quad_code=4,
            actor=(_party(at("Finland"), mention="m5", entity="n3", name="Finland", code="FIN"),),
            recipient=(_party(at("Russian tourists"), mention="m9", code="RUS", sector="CVL"),),
            auxiliary=("future",),
            said_in="a4",
            standing="planned",
            score=-3.5,
            time_reason="no time in its clause",
        ),
        event(
            4,
            "detain",
            at("detained"),
            at("More than a thousand protesters were detained in 38 cities"),
            event="COERCE",
            quad_code=4,
            actor_reason="a passive without an agent",
            recipient=(_party(at("protesters"), sector="CVL", number="q5"),),
            quantities=("q5",),
            said_in="a6",
            standing="disputed",
            score=-5.0,
            mode=("arrest",),
            place_reason="38 cities, none named",
        ),
        event(
            5,
            "shell",
            at("Shelling"),
            at("Shelling hit a market in Kherson on Tuesday night"),
            event="ASSAULT",
            quad_code=4,
            mode=("heavy-weapons",),
            actor_reason="nobody is named as firing",
            recipient=(_party(at("a market")),),
            places=(EventPlace(place="p4", role="target"),),
            time="t3",
            quantities=("q6",),
            said_in="a8",
            standing="reported",
            score=-10.0,
        ),
        event(
            6,
            "defend",
            at("threatened"),
            at("The Kremlin threatened to use all means to defend its territory"),
            event="THREATEN",
            quad_code=3,
            actor=(_party(at("The Kremlin"), mention="m7", code="RUS", sector="GOV"),),
            standing="threatened",
            score=-5.8,
            time_reason="no time in its clause",
        ),
        event(
            7,
            "bluff",
            at("bluff"),
            at("what one analyst described as a shameful bluff"),
            event_reason="an act outside PLOVER",
            opinion=(at("shameful"),),
            said_in="a9",
            standing="opinion",
        ),
        event(
            8,
            "go ahead",
            at("go ahead"),
            at("the referendums go ahead"),
            event_reason="a referendum is outside PLOVER",
            auxiliary=("hypothetical",),
            standing="hypothetical",
        ),
        event(
            9,
            "end",
            at("end all"),
            at("the government in Kyiv would end all talks"),
            event="REJECT",
            quad_code=3,
            actor=(_party(at("the government in Kyiv"), code="UKR", sector="GOV"),),
            auxiliary=("future",),
            standing="predicted",
            score=-4.0,
        ),
        event(
            10,
            "exchange",
            at("exchange"),
            at("The two sides did not exchange prisoners at the weekend"),
            event="COOPERATE",
            quad_code=2,
            actor=(_party(at("The two sides")),),
            auxiliary=("negation",),
            outcome="did_not_happen",
            time="t4",
            standing="did_not_happen",
            score=6.4,
        ),
        event(
            11,
            "call up",
            at("calls up", 0, "headline"),
            at("Russia calls up 300,000 reservists", 0, "headline"),
            event="MOBILIZE",
            quad_code=4,
            actor=(_party(at("Russia", 0, "headline"), mention="m1", entity="n1", name="Russia", code="RUS"),),
            quantities=("q1",),
            same_as="e1",
            score=-7.0,
        ),
    )


def _findings() -> tuple[Finding, ...]:
    return (
        Finding(
            id="f1",
            rule="money.pair-ratio",
            severity="query",
            span=at("$9.119 (9,119 euros)"),
            evidence=(at("$9.119"), at("9,119 euros")),
            message="Is it 9,119 dollars? The two figures differ a thousandfold.",
            expected="9119",
            found="9.119",
        ),
        Finding(
            id="f2",
            rule="names.spelling",
            severity="note",
            span=at("The Kremlin threatened"),
            message="This span crosses a clause.",
        ),
        Finding(
            id="f3",
            rule="sums.parts",
            severity="error",
            span=at("hit a market in Kherson on Tuesday night, the occupation authorities said, killing"),
            message="This span crosses an attribution.",
            expected="24",
            found="12",
        ),
    )
