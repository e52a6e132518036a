"""Attribution: who says what, with which word, inside whose statement. Disclaimer: what the outlet could not check.

After the source, cue and content of PARC 3.0 and PolNeAR (Newell, Margolin and Ruths, LREC 2018); `speaker` is our word
for their "source".
"""

from typing import Literal

import msgspec

from onrecord.records.span import Span

AttributionKind = Literal["direct", "mixed", "indirect"]
SpeakerKind = Literal["person", "organization", "outlet", "group", "document", "anonymous"]
Polarity = Literal["affirmed", "denied", "not_said", "declined", "asked"]
Attitude = Literal["endorsed", "neutral", "distanced", "rejected"]
DisclaimerKind = Literal["could_not_verify", "not_independently_confirmed", "did_not_respond"]


class Speaker(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`span` is the words beside the cue, a pronoun included; `name` is the fullest name that the article gives.

    Kind "anonymous" never has an entity: informants are not identified. `anonymity` is what the text says of them;
    `number` how many they are, as the text tells it.
    """

    span: Span
    mention: str | None = None
    entity: str | None = None
    name: str | None = None
    kind: SpeakerKind | None = None
    number: str | None = None
    anonymity: str | None = None


class Stance(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the outlet holds itself to what it passes on, with the words that show it (null when neutral)."""

    attitude: Attitude = "neutral"
    evidence: Span | None = None


class Occasion(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When and where it was said: ids of a time and a place of the same Reading."""

    time: str | None = None
    place: str | None = None


class Attribution(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    tag_field="record",
    tag="attribution",
):
    """`content` leaves out the outer quotation marks; several spans when the cue splits it, or it runs over paragraphs.

    `within` is the id of the attribution in whose content this one is told. `speaker` is null where the text names
    none, with `speaker_reason`.
    """

    id: str
    kind: AttributionKind
    content: tuple[Span, ...]
    cue: Span | None = None
    speaker: Speaker | None = None
    within: str | None = None
    polarity: Polarity = "affirmed"
    stance: Stance = Stance()
    medium: str | None = None
    occasion: Occasion = Occasion()
    speaker_reason: str | None = None
    made_by: str


class Disclaimer(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    tag_field="record",
    tag="disclaimer",
):
    """The outlet says that it could not check something; `scope` lists the ids of what it covers."""

    id: str
    span: Span
    kind: DisclaimerKind
    scope: tuple[str, ...] = ()
