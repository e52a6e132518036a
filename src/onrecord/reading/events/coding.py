"""One paragraph's words to `Act`s: triggers looked up, wrapped by what holds them, doers and recipients found."""

from onrecord.reading.events.acts import Act
from onrecord.reading.events.dropping import mark_side_acts
from onrecord.reading.events.nominals import code_noun, rows_of_noun
from onrecord.reading.events.parties import Words
from onrecord.reading.events.verbs import code_by_condition, code_obligation, code_plain, code_verbless
from onrecord.reading.events.workings import Workings


def code_paragraph(words: Words) -> list[Act]:
    """The acts of a paragraph in the order of their triggers; those that are no events carry the reason in `drop`.

    What asks for most comes first: verbs with their objects, then plain verbs, nouns (which use up the verbs that only
    carry them), and last the words that hold other acts, where they hold none.
    """
    state = Workings(words)
    verbs, nouns = [], []
    for token in words.doc:
        if token.dep_ in ("amod", "compound", "aux", "auxpass"):
            continue
        if token.pos_ == "VERB" or (token.pos_ == "AUX" and token.lemma_ == "be"):
            verbs.append(token)
        elif token.pos_ in ("NOUN", "PROPN") and rows_of_noun(state, token):
            nouns.append(token)
    rest = [v for v in verbs if not code_by_condition(state, v)]
    if not verbs and len(words.doc):
        code_verbless(state, next(words.doc.sents).root)
    wrapping, carrying = [], []
    for verb in rest:
        if verb.lemma_.lower() in words.tables.wrappers:
            wrapping.append(verb)
        elif state.supports(verb):
            carrying.append(verb)
        else:
            code_plain(state, verb)
    for noun in nouns:
        if noun.i not in state.used:
            code_noun(state, noun)
    for verb in (*carrying, *wrapping):
        if verb.i not in state.used:
            code_plain(state, verb)
    told = {a.verb.i for a in state.acts} | state.used
    for verb in verbs:
        if verb.dep_ == "ccomp" and verb.i not in told:
            code_obligation(state, verb)
    state.acts.sort(key=lambda a: a.trigger.i)
    mark_side_acts(state)
    return state.acts
