"""Readings in which one string stands in every field that an article or a finder can fill."""

from decimal import Decimal

import msgspec

from onrecord.records.article import Article, CaptureRef
from onrecord.records.attribution import Attribution, Disclaimer, Speaker, Stance
from onrecord.records.entity import Entity, Office
from onrecord.records.event import Event, EventPlace, Participant
from onrecord.records.finding import Finding
from onrecord.records.identify import identify_text
from onrecord.records.mention import Mention
from onrecord.records.note import Note
from onrecord.records.place import Place, RunnerUp
from onrecord.records.quantity import Quantity
from onrecord.records.reading import Reading, Run
from onrecord.records.span import cut_span
from onrecord.records.time_expression import TimeExpression

OWN_VECTORS = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg onload=alert(1)>",
    "<!--><img src=x onerror=alert(1)>-->",
    "{{ 7 * 7 }}{% for x in y %}{{ config }}",
    "javascript:alert(1)",
    "&lt;img src=x onerror=alert(1)&gt;",
    '" autofocus onfocus=alert(1) x="',
    "<base href=http://evil.example/><meta http-equiv=refresh content='0;url=http://evil.example'>",
    "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe><link rel=stylesheet href=//evil.example/x.css>",
    "\u202e\u2066<b>\ufeff\u200b\x0b\x1f</b>\u0000\x7f\x85",
)
"""Ours; they always run. The last is about characters rather than tags."""


def hostile_reading(words: str) -> Reading:
    """Every free string is `words`; the text is `words` between two plain lines, with spans over it and across it."""
    text = f"before\nx {words} x\nafter"
    start = text.index("x ") + 2
    whole = cut_span(text, start, start + len(words))
    wide = cut_span(text, start - 2, len(text) - 2)
    head = cut_span(words, 0, len(words), "headline")
    return Reading(
        article=Article(
            id=words,
            url=words,
            outlet=words,
            agency=words,
            headline=words,
            byline=words,
            dateline=words,
            dateline_span=cut_span(text, 0, 6),
            published=words,
            modified=words,
            language=words,
            corrections=(wide,),
            text=text,
            text_sha256=identify_text(text),
            capture=CaptureRef(sha256=words, via="jsonl", captured_at=words),
        ),
        entities=(
            Entity(
                id="n1",
                kind="person",
                name=words,
                wikidata=words,
                code=words,
                sector=words,
                other_sectors=(words,),
                office=Office(title=words, from_=words, to=words),
                reasons=(words,),
            ),
        ),
        mentions=(
            Mention(id="m1", span=whole, kind="person", entity="n1", reason=words),
            Mention(id="m2", span=head, kind="place", reason=words),
        ),
        places=(
            Place(
                id="p1",
                span=whole,
                name=words,
                lat=1.0,
                lon=2.0,
                code=words,
                claimed_by=(words,),
                controlled_by=words,
                admin1=words,
                admin2=words,
                reasons=(words,),
                runner_up=RunnerUp(name=words, code=words, score=0.1),
            ),
            Place(id="p2", span=cut_span(text, 1, 3), unresolved_reason=words),
        ),
        times=(
            TimeExpression(
                id="t1", span=whole, type="DATE", value=words, start=words, end=words + "2", anchored_to="dateline"
            ),
            TimeExpression(id="t2", span=head, type="DATE", unresolved_reason=words),
        ),
        quantities=(
            Quantity(
                id="q1",
                span=whole,
                kind="money",
                value=Decimal("1.50"),
                unit=words,
                other_readings=(Decimal(150),),
                hedge=whole,
                counts="other",
                counts_span=whole,
                as_of=words,
                event="e1",
                said_in="a1",
            ),
        ),
        attributions=(
            Attribution(
                id="a1",
                kind="direct",
                content=(whole, wide),
                cue=whole,
                medium=words,
                made_by=words,
                speaker=Speaker(span=whole, name=words, kind="anonymous", number=words, anonymity=words),
                stance=Stance(attitude="rejected", evidence=whole),
            ),
            Attribution(id="a2", kind="mixed", content=(head,), within="a1", speaker_reason=words, made_by=words),
        ),
        disclaimers=(Disclaimer(id="d1", span=whole, kind="could_not_verify", scope=("e1", "a1", "q1")),),
        events=(
            Event(
                id="e1",
                event_reason=words,
                act=words,
                trigger=whole,
                clause=wide,
                mode=(words,),
                context=(words,),
                actor=(Participant(span=whole, mention="m1", name=words, code=words, sector=words, number="q1"),),
                recipient_reason=words,
                places=(EventPlace(place="p1", role="target"),),
                time="t1",
                quantities=("q1",),
                said_in="a2",
                opinion=(whole,),
                standing="denied",
                made_by=words,
            ),
            Event(
                id="e2",
                event="ASSAULT",
                act=words,
                trigger=head,
                clause=head,
                actor_reason=words,
                place_reason=words,
                time_reason=words,
                same_as="e1",
                made_by=words,
            ),
        ),
        findings=(
            Finding(
                id="f1",
                rule=words,
                severity="error",
                span=whole,
                evidence=(wide,),
                message=words,
                expected=words,
                found=words,
            ),
        ),
        notes=(Note(stage="reading", code=words, message=words),),
        run=Run(
            onrecord=words,
            language_model=words,
            language_model_version=words,
            language_model_sha256=words,
            ontology=words,
            gazetteer=words,
        ),
    )


def with_url(reading: Reading, url: str) -> Reading:
    """The same Reading, its article at another address."""
    return msgspec.structs.replace(reading, article=msgspec.structs.replace(reading.article, url=url))
