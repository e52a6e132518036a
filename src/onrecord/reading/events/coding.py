"""One paragraph's words to `Act`s: triggers looked up, wrapped by what holds them, doers and recipients found."""

from typing import Any

from onrecord.reading.events.acts import Act, Party
from onrecord.reading.events.dropping import mark_side_acts
from onrecord.reading.events.frames import Frame, frame_of, preps_of
from onrecord.reading.events.gates import gate_verb
from onrecord.reading.events.matching import fitting, is_of
from onrecord.reading.events.parties import NEVER, Words, is_party, listed, party_within
from onrecord.reading.events.roles import asked_until, doers_of, look, parties, recipients_of
from onrecord.reading.events.tables import ActRow, WrapRow
from onrecord.reading.events.wrapping import wrap_act

FUTURE_AUX = frozenset({"will", "shall", "'ll", "\u2019ll", "wo"})
TRANSPARENT = frozenset(
    [
        "begin",
        "start",
        "continue",
        "keep",
        "manage",
        "resume",
        "proceed",
        "go",
        "come",
        "help",
        "decline_not",
        "be",
        "have",
        "get",
        "move",
        "try",
        "attempt",
    ]
)
EMPTY = frozenset(
    {"effort", "campaign", "mission", "process", "bid", "attempt", "drive", "programme", "session", "wave"}
)
CALLING = frozenset({"call", "phone", "telephone", "meet", "visit", "summon", "write"})
LADDER = 4
"""How many words may hold an act: "agreed to stop threatening to bomb"."""


class Coder:
    """Walks one paragraph once. `acts` come in the order of their triggers; `dropped` says what was not taken and why."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.tables = words.tables
        self.used: set[int] = set()
        self.acts: list[Act] = []
        self.frames: dict[int, Frame] = {}

    def run(self) -> list[Act]:
        verbs, nouns, plain = [], [], []
        for token in self.words.doc:
            lemma = token.lemma_.lower()
            if token.dep_ in ("amod", "compound"):
                continue
            if token.pos_ == "VERB" or (lemma == "be" and token.pos_ == "AUX" and token.dep_ not in ("aux", "auxpass")):
                if lemma in self.tables.wrappers or lemma in self.tables.supports:
                    plain.append(token)
                verbs.append(token)
            elif token.pos_ in ("NOUN", "PROPN") and self._noun_rows(token):
                nouns.append(token)
        held = [v for v in verbs if self._by_condition(v)]
        done = {v.i for v in held}
        wrappers = [v for v in verbs if v.i not in done and v.lemma_.lower() in self.tables.wrappers]
        rest = [v for v in verbs if v.i not in done and v.lemma_.lower() not in self.tables.wrappers]
        for verb in rest:
            if self._lemma(verb) not in self.tables.supports:
                self._by_verb(verb)
        for noun in nouns:
            if noun.i not in self.used:
                self._by_noun(noun)
        for verb in rest:
            if self._lemma(verb) in self.tables.supports and verb.i not in self.used:
                self._by_verb(verb)
        for verb in wrappers:
            if verb.i not in self.used:
                self._by_verb(verb)
        told = {a.verb.i for a in self.acts} | self.used
        for verb in verbs:
            if verb.i not in told and verb.dep_ == "ccomp":
                self._by_must(verb)
        self.acts.sort(key=lambda a: a.trigger.i)
        mark_side_acts(self.acts)
        return self.acts

    def _by_must(self, verb: Any) -> None:
        """ "Donors said Indonesia must ensure security": whatever must be done, the speaker asks for it."""
        if not self.words.is_in(verb.head, "SAY") or not any(
            c.dep_ == "aux" and c.lower_ == "must" for c in verb.children
        ):
            return
        frame = self.frame(verb)
        speakers = doers_of(self.words, self.frame(verb.head))
        performers = doers_of(self.words, frame)
        taken = {s.token.i for s in speakers}
        asked = [p for p in performers if p.token.i not in taken and p.token.pos_ != "PRON"]
        if not speakers or (performers and not asked):
            return
        asked = asked or recipients_of(self.words, frame, ("obj",), "REQUEST", speakers)
        act = Act(
            trigger=verb,
            verb=verb,
            row=self.tables.must,
            event="REQUEST",
            mode="change",
            doers=speakers,
            recipients=asked,
        )
        act.made_by = self.tables.must.made_by
        act.tops.append(verb.head)
        self.acts.append(act)

    def frame(self, verb: Any) -> Frame:
        if verb.i not in self.frames:
            self.frames[verb.i] = frame_of(verb)
        return self.frames[verb.i]

    def _rows(self, frame: Frame) -> tuple[ActRow, ...]:
        rows = self.tables.verbs.get(frame.lemma, ())
        if "_" in frame.lemma:
            return rows
        return rows

    def _by_condition(self, verb: Any) -> bool:
        """Rows that ask for an object or preposition come before everything else."""
        rows = tuple(r for r in self._rows_of(verb) if r.weight > 0)
        if not rows:
            return False
        frame = self.frame(verb)
        fit = fitting(self.words, tuple(r for r in self._rows(frame) if r.weight > 0), frame)
        if fit is None:
            return False
        row, used = fit
        self.used.update(t.i for u in used for t in listed(u))
        self._add_verb_act(verb, frame, row)
        return True

    def _rows_of(self, verb: Any) -> tuple[ActRow, ...]:
        lemma = verb.lemma_.lower()
        if any(c.dep_ == "prt" for c in verb.children):
            return self._rows(self.frame(verb))
        return self.tables.verbs.get(lemma, ())

    def _by_verb(self, verb: Any) -> None:
        rows = self._rows_of(verb)
        if not rows:
            return
        frame = self.frame(verb)
        fit = fitting(self.words, tuple(r for r in rows if r.weight == 0), frame)
        if fit is None:
            return
        self._add_verb_act(verb, frame, fit[0])

    def _add_verb_act(self, verb: Any, frame: Frame, row: ActRow) -> None:
        act = Act(trigger=verb, verb=verb, row=row, event=row.event, mode=row.mode, context=row.context)
        act.made_by, act.reason = row.made_by, row.reason
        if row.drop:
            act.drop = row.reason
            self.acts.append(act)
            return
        act.doers = self._row_doers(frame, row) if row.actor else doers_of(self.words, frame)
        if row.actor == ("speaker",) and not act.doers:
            return
        if reason := gate_verb(self.words, act, frame):
            act.drop = reason
            self.acts.append(act)
            return
        places = row.recipient or (self.tables.recipients[row.event] if row.event else ("obj",))
        self._peacekeeping(act)
        act.recipients = (
            []
            if places == ("-",)
            else recipients_of(self.words, frame, places, row.event, act.doers, mutual=_is_mutual(row))
        )
        self._climb(act, verb)
        self._complete(act, verb)
        self.acts.append(act)

    def _complete(self, act: Act, verb: Any) -> None:
        """Recipients that stand outside the act's own words: who must act first, or who was called to be told."""
        if act.event == "REJECT" and not any(r.link == "clause" for r in act.recipients):
            act.recipients = asked_until(self.words, self.frame(verb)) or act.recipients
        told = verb.dep_ in ("advcl", "xcomp") and verb.tag_ == "VB" and verb.head.lemma_ in CALLING
        if told and not any(r.link == "clause" for r in act.recipients):
            held = [t for o in self.frame(verb.head).objects for t in listed(o)]
            act.recipients = [Party(t) for t in held if is_party(self.words, t)] or act.recipients

    def _peacekeeping(self, act: Act) -> None:
        """Troops sent to keep a peace are AID with that context (CAMEO 074), not MOBILIZE."""
        if act.event != "MOBILIZE":
            return
        near = [act.trigger, *(t for t in act.trigger.subtree if t.i - act.trigger.i < 25)]
        if any(t.lemma_.lower() in ("peacekeeping", "peacekeeper") for t in near):
            act.event, act.mode, act.context = "AID", None, ("peacekeeping",)

    def _row_doers(self, frame: Frame, row: ActRow) -> list[Party]:
        for place in row.actor:
            if place == "speaker":
                head = frame.verb.head
                if frame.verb.dep_ == "ccomp" and self.words.is_in(head, "SAY"):
                    return doers_of(self.words, self.frame(head))
                continue
            found = parties(self.words, [t for h in look(self.words, frame, place) for t in listed(h)], frame.verb)
            if found:
                return found
        return []

    def _by_noun(self, noun: Any) -> None:
        rows = self._noun_rows(noun)
        if noun.dep_ in ("compound", "npadvmod") or noun.ent_type_ in ("PERSON", "ORG", "GPE", "WORK_OF_ART", "DATE"):
            return
        preps = preps_of(noun)
        frame = Frame(verb=noun, lemma=noun.lemma_.lower(), passive=False, preps=preps)
        row = next((r for r in rows if self._noun_fits(r, noun)), None)
        if row is None:
            return
        act = Act(trigger=noun, verb=noun, row=row, event=row.event, mode=row.mode, context=row.context)
        act.made_by, act.reason = row.made_by, row.reason
        holder = self._holder(noun)
        places = row.recipient or (self.tables.recipients[row.event] if row.event else ("of",))
        own = self._own_doers(noun, row)
        support = holder is not None and self._lemma(holder) in self.tables.supports
        wraps = holder is not None and self._wraps(holder)
        if (
            wraps
            and not support
            and row.event is None
            and self.tables.wrappers[self._lemma(holder)].wrap not in ("future", "willing", "consider")
        ):
            return
        if holder is not None and (support or wraps):
            hframe = self.frame(holder) if holder.pos_ in ("VERB", "AUX") else frame
            act.verb = holder
            if own and wraps and self.tables.wrappers[self._lemma(holder)].inner == "other":
                act.doers = own
            else:
                act.doers = doers_of(self.words, hframe)
            wide = Frame(
                verb=holder, lemma="", passive=False, preps=_merged(preps, hframe.preps), given_to=hframe.given_to
            )
            if (
                hframe.objects
                and hframe.objects[0].i != noun.i
                and noun.i not in {t.i for t in listed(hframe.objects[0])}
            ):
                wide.given_to = [*hframe.objects, *hframe.given_to]
            act.recipients = recipients_of(
                self.words, wide, (*places, "given", "mod", "poss"), row.event, act.doers, noun
            )
            self._peacekeeping(act)
            self.used.add(noun.i)
            if support and self._lemma(holder) in self.tables.receivers:
                act.recipients, act.doers = act.doers, own or self._givers(hframe)
            if support:
                self.used.add(holder.i)
                self._climb(act, holder)
            else:
                self._wrap_by(act, holder, self.tables.wrappers[self._lemma(holder)])
                self._climb(act, holder)
            act.trigger = noun if support else act.trigger
            self.acts.append(act)
            return
        if not row.alone:
            return
        act.doers = own
        act.recipients = recipients_of(self.words, frame, places, row.event, own, noun)
        if holder is not None and holder.pos_ == "VERB":
            act.verb = holder
        if not act.doers or (row.event is not None and not act.recipients):
            return
        self.used.add(noun.i)
        self.acts.append(act)

    def _givers(self, frame: Frame) -> list[Party]:
        held = [t for name in ("from", "by") for p in frame.preps.get(name, []) for t in listed(p)]
        return [Party(t) for t in held if is_party(self.words, t)]

    def _noun_rows(self, noun: Any) -> tuple[ActRow, ...]:
        """The rows of a noun, or those of the word before it where it says little itself: a mediation effort."""
        lemma = noun.lemma_.lower()
        if lemma in EMPTY:
            for child in noun.lefts:
                if child.dep_ in ("compound", "amod") and child.lemma_.lower() in self.tables.nouns:
                    return self.tables.nouns[child.lemma_.lower()]
        return self.tables.nouns.get(lemma, ())

    def _noun_fits(self, row: ActRow, noun: Any) -> bool:
        """A noun row may ask for a word before the noun ("air strike") and for a preposition ("suspension of aid")."""
        if row.object.words:
            before = {c.lemma_.lower() for c in noun.lefts}
            classes = self.tables.classes
            if not any(w in before or (w.isupper() and before & classes.get(w, frozenset())) for w in row.object.words):
                return False
        if not row.prep:
            return True
        preps = preps_of(noun)
        return any(is_of(self.words, t, row.prep_object) for name in row.prep.split("|") for t in preps.get(name, ()))

    def _own_doers(self, noun: Any, row: ActRow) -> list[Party]:
        if any(c.dep_ == "poss" and c.lower_ in ("its", "their", "his", "her") for c in noun.lefts):
            above = noun.head if noun.dep_ in ("dobj", "nsubjpass") else None
            if above is not None and above.pos_ == "VERB" and (found := doers_of(self.words, self.frame(above))):
                return found
        frame = Frame(verb=noun, lemma="", passive=False, preps=preps_of(noun))
        for place in row.actor or ("by", "poss", "mod"):
            held = [t for h in look(self.words, frame, place, noun) for t in listed(h)]
            found = [Party(t) for t in held if is_party(self.words, t)]
            found = found or [
                Party(w) for t in held if (w := party_within(self.words, t)) is not None and place != "mod"
            ]
            if found:
                return found
        return []

    def _holder(self, noun: Any) -> Any | None:
        """The verb whose object the noun is, directly or after a preposition, or that is said of it in the passive."""
        at = noun
        while at.dep_ == "conj" and at.head.pos_ in ("NOUN", "PROPN"):
            at = at.head
        if at.dep_ in ("dobj", "nsubjpass", "oprd", "dative"):
            return at.head
        if at.dep_ == "pobj":
            prep = at.head
            if prep.lower_ == "of" and prep.head.pos_ == "NOUN":
                return (
                    self._holder(prep.head)
                    if prep.head.lemma_.lower() in ("series", "round", "wave", "number", "spate", "kind")
                    else None
                )
            if prep.head.pos_ == "VERB" and prep.lower_ in (
                "for",
                "to",
                "on",
                "in",
                "into",
                "with",
                "against",
                "out",
                "from",
                "of",
            ):
                return prep.head
            if (
                prep.head.pos_ == "NOUN"
                and prep.lower_ in ("for", "of", "to")
                and prep.head.lemma_.lower() in self.tables.wrappers
            ):
                return prep.head
        if at.dep_ in ("acl", "relcl"):
            return None
        return None

    def _climb(self, act: Act, verb: Any) -> None:
        """Wrap the act by each word that holds it, from the inside out; the verb's own tense and mood come first."""
        self._mood(act, verb)
        at, steps = verb, 0
        while steps < LADDER:
            steps += 1
            first = at
            while (
                first.dep_ == "conj"
                and first.head.pos_ == "VERB"
                and not any(c.dep_ == "nsubj" for c in first.children)
            ):
                first = first.head
                if first.i != at.i and steps == 1 and not any(c.dep_ == "aux" for c in at.children):
                    self._shared_mood(act, first)
            holder = self._governor(first)
            if holder is None:
                return
            lemma = self._lemma(holder)
            row = self.tables.wrappers.get(lemma)
            if row is not None and self._wraps(holder) and self._may_wrap(row, holder, first):
                self._wrap_by(act, holder, row)
            elif lemma not in TRANSPARENT and lemma not in self.tables.supports:
                self._under_speech(act, holder, first)
                return
            if holder.pos_ in ("VERB", "AUX"):
                self._mood(act, holder)
            at = holder if holder.pos_ != "ADJ" and holder.pos_ != "NOUN" else holder.head

    def _lemma(self, holder: Any) -> str:
        lemma = str(holder.lemma_.lower())
        particle = next((c.lower_ for c in holder.children if c.dep_ == "prt"), None)
        if particle is None:
            return lemma
        both = f"{lemma}_{particle}"
        return both if both in self.tables.wrappers or both in self.tables.supports else lemma

    def _wraps(self, holder: Any) -> bool:
        """Whether the word holds acts here: "call for talks" asks, "call the king" does not."""
        row = self.tables.wrappers.get(self._lemma(holder))
        if row is None:
            return False
        return not row.needs or any(
            c.dep_ == "prep" and c.lower_ in row.needs and not any(h.ent_type_ in NEVER for h in c.children)
            for c in holder.children
        )

    def _governor(self, verb: Any) -> Any | None:
        if verb.dep_ in ("xcomp", "ccomp") and verb.head is not verb:
            return verb.head
        if verb.dep_ == "acl" and verb.head.pos_ == "NOUN" and any(c.lower_ == "to" for c in verb.lefts):
            return verb.head
        if (
            verb.dep_ == "acl"
            and self._lemma(verb.head) in self.tables.wrappers
            and any(c.dep_ == "mark" for c in verb.lefts)
        ):
            return verb.head
        if verb.dep_ == "pcomp" and verb.head.head.pos_ in ("VERB", "NOUN", "ADJ"):
            return verb.head.head
        if (
            verb.dep_ == "advcl"
            and any(c.lower_ == "to" for c in verb.lefts)
            and self._lemma(verb.head) in self.tables.wrappers
        ):
            return verb.head
        return None

    def _may_wrap(self, row: WrapRow, holder: Any, inner: Any) -> bool:
        """A wrapper with a full clause holds it only if that is what it demands, refuses or foretells."""
        if inner.dep_ != "ccomp":
            return True
        if inner.i < holder.i or row.word in ("announce", "warn"):
            return False
        return row.inner == "other" or row.wrap in ("threaten", "willing", "deny", "future", "consider")

    def _wrap_by(self, act: Act, holder: Any, row: WrapRow) -> None:
        frame = self.frame(holder) if holder.pos_ in ("VERB", "AUX") else None
        performers = act.doers
        if frame is not None:
            act_doers = doers_of(self.words, frame)
        elif holder.pos_ == "NOUN":
            act_doers = self._own_doers(holder, act.row)
            up = self._holder(holder)
            if (
                not act_doers
                and up is not None
                and up.lemma_.lower() in self.tables.supports | self.tables.wrappers.keys()
            ):
                act_doers = doers_of(self.words, self.frame(up))
        else:
            act_doers = act.doers
        if row.inner == "other":
            against = act.event in ("SANCTION", "COERCE", "ASSAULT") and act.trigger.pos_ == "NOUN"
            if not self._ask(act, frame, act_doers, performers) and against and row.wrap == "demand":
                # "called for sanctions against the regime" rallies others against it (CAMEO 113): ACCUSE disapprove
                act.event, act.mode, act.trigger = "ACCUSE", "disapprove", holder
                act.made_by += f">{row.word}-against"
                self.used.add(holder.i)
                act.tops.append(holder)
                return
        elif act_doers:
            act.doers = act_doers
        wrap_act(act, row.wrap, by_doer=True)
        act.made_by += f">{row.word}"
        self.used.add(holder.i)
        act.tops.append(holder)
        if row.wrap in ("refuse", "demand", "threaten", "willing"):
            act.trigger = holder
        elif act.trigger.pos_ == "NOUN" and holder.pos_ == "VERB":
            act.verb = holder

    def _ask(self, act: Act, frame: Frame | None, askers: list[Party], performers: list[Party]) -> bool:
        """Whether somebody is asked: who: the object of the asking, else who is to act, else (False) whom it would be done to."""
        asked: list[Party] = []
        if frame is not None:
            held = [
                *frame.given_to,
                *frame.objects,
                *frame.preps.get("on", []),
                *frame.preps.get("upon", []),
                *frame.preps.get("from", []),
                *frame.preps.get("of", []),
            ]
            asked = [
                Party(t)
                for h in held
                for t in listed(h)
                if h.i != act.trigger.i and is_party(self.words, t) and h.dep_ != "pcomp"
            ]
        taken = {d.token.i for d in askers}
        asked = [a for a in asked if a.token.i not in taken]
        asked = asked or [p for p in performers if p.token.i not in taken]
        act.doers = askers
        act.recipients = asked or [r for r in act.recipients if r.token.i not in taken]
        return bool(asked)

    def _mood(self, act: Act, verb: Any) -> None:
        """Tense, mood and negation that stand on the verb itself."""
        lowered = {c.lower_ for c in verb.children if c.dep_ in ("aux", "neg", "advmod", "mark", "det")}
        negated = any(c.dep_ == "neg" for c in verb.children) or "never" in lowered
        future = bool(lowered & FUTURE_AUX) or self._going_to(verb)
        if "would" in lowered and verb.dep_ in ("ccomp", "conj", "ROOT", "relcl") and "if" not in lowered:
            future = True
        if lowered & {"may", "might", "could", "can"} and not negated:
            act.auxiliary.add("hypothetical")
        if lowered & {"if", "unless", "whether"}:
            act.auxiliary.add("hypothetical")
        if lowered & {"should", "must"}:
            act.auxiliary.add("hypothetical")
            act.said_so = True
        if future and negated and act.event is not None:
            wrap_act(act, "refuse", by_doer=True)
        elif future:
            wrap_act(act, "future", by_doer=self._by_doer(act, verb))
        elif negated:
            act.auxiliary.add("negation")

    def _shared_mood(self, act: Act, first: Any) -> None:
        lowered = {c.lower_ for c in first.children if c.dep_ == "aux"}
        if lowered & FUTURE_AUX:
            wrap_act(act, "future", by_doer=self._by_doer(act, first))

    def _going_to(self, verb: Any) -> bool:
        head = verb.head
        if verb.dep_ != "xcomp":
            return False
        if head.lemma_ == "go" and head.tag_ == "VBG":
            return True
        return bool(head.lemma_ == "be" and head.pos_ in ("AUX", "VERB") and any(c.lower_ == "to" for c in verb.lefts))

    def _by_doer(self, act: Act, verb: Any) -> bool:
        """Whether the doer announces it himself: "said it would", and not a reporter's forecast."""
        said = verb.dep_ == "ccomp" and self.words.is_in(verb.head, "SAY")
        if any(d.link == "coreference" or (said and d.token.pos_ == "PRON") for d in act.doers) or (
            verb.dep_ == "ccomp" and verb.head.lemma_ == "announce"
        ):
            return True
        return act.event in ("CONSULT", "AID", "RETREAT", "CONCEDE", "PROTEST")

    def _under_speech(self, act: Act, holder: Any, inner: Any) -> None:
        """ "The minister said the troops must leave" asks the troops to leave."""
        if not act.said_so or inner.dep_ != "ccomp" or not self.words.is_in(holder, "SAY") or act.event is None:
            return
        speakers = doers_of(self.words, self.frame(holder))
        if not speakers:
            return
        self._ask(act, None, speakers, act.doers)
        act.auxiliary.discard("hypothetical")
        wrap_act(act, "must", by_doer=False)
        act.made_by += ">must"
        act.trigger = act.trigger


def _merged(first: dict[str, list[Any]], second: dict[str, list[Any]]) -> dict[str, list[Any]]:
    held = {name: list(tokens) for name, tokens in first.items()}
    for name, tokens in second.items():
        held.setdefault(name, []).extend(tokens)
    return held


def _is_mutual(row: ActRow) -> bool:
    """Signing and restoring ties bind all who do it: with two doers there is no recipient."""
    return row.event == "SUPPORT" and bool(row.object.words & {"AGREEMENT", "RELATIONS", "deal"})
