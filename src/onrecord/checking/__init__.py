"""Reading to Findings: one rule a file, each a question that a copy desk would ask. `RULES` is the registry."""

from collections.abc import Collection

from onrecord.checking.anonymous_basis import check_anonymous_basis
from onrecord.checking.date_impossible import check_impossible_dates
from onrecord.checking.date_weekday import check_weekdays
from onrecord.checking.figure_unattributed import check_unattributed_figures
from onrecord.checking.headline_figure import check_headline
from onrecord.checking.headline_support import check_headline_support
from onrecord.checking.hedge_no_speaker import check_hedges
from onrecord.checking.measure_pair_ratio import check_measure_pairs
from onrecord.checking.money_pair_ratio import check_money_pairs
from onrecord.checking.name_spelling import check_names
from onrecord.checking.opinion_voice import check_opinion_voice
from onrecord.checking.percent_change import check_percent_changes
from onrecord.checking.place_country import check_place_countries
from onrecord.checking.quote_changed import check_changed_quotes
from onrecord.checking.quote_unbalanced import check_quotation_marks
from onrecord.checking.references import References
from onrecord.checking.sheet import Question, Rule, lay_out
from onrecord.checking.sum_parts import check_sums
from onrecord.checking.title_holder import check_title_holders
from onrecord.checking.word_repeated import check_repeated_words
from onrecord.records.finding import Finding
from onrecord.records.reading import Reading

RULES: list[Rule] = [
    Rule(
        "money.pair-ratio",
        check_money_pairs,
        "two currencies side by side that do not tell the same amount",
        also="money.separator",
    ),
    Rule("measure.pair-ratio", check_measure_pairs, "one measure in two units that do not agree"),
    Rule("date.weekday", check_weekdays, "a date with a weekday that it was not"),
    Rule("date.impossible", check_impossible_dates, "a day that no calendar has"),
    Rule("sum.parts", check_sums, "parts that are more than their whole"),
    Rule("percent.change", check_percent_changes, "a change in percent that its two figures do not make"),
    Rule("headline.figure", check_headline, "a figure of the headline that the text does not have"),
    Rule("name.spelling", check_names, "a name near that of a known office holder, or spelled in two ways"),
    Rule(
        "title.holder",
        check_title_holders,
        "somebody called by an office that they did not hold on that day",
        default=False,
    ),
    Rule("place.country", check_place_countries, "a town with a country that it is not in"),
    Rule("word.repeated", check_repeated_words, "a word that stands twice in a row"),
    Rule("quote.unbalanced", check_quotation_marks, "a quotation mark without its partner"),
    Rule("quote.changed", check_changed_quotes, "one quotation in two wordings"),
    Rule("figure.unattributed", check_unattributed_figures, "a toll that nobody is said to give", default=False),
    Rule("anonymous.basis", check_anonymous_basis, "an unnamed speaker without a reason for it", default=False),
    Rule("hedge.no-speaker", check_hedges, '"reportedly", and nobody who reports', default=False),
    Rule("headline.support", check_headline_support, "a headline that its text does not bear out", default=False),
    Rule("opinion.voice", check_opinion_voice, "words that judge, in the outlet's own voice", default=False),
]
"""Every rule, in the order in which findings at one place are listed."""
ASKED_ALSO = {"money.separator": "a point or comma that makes a figure a thousand times another"}
"""What the rules that another asks beside its own ask about."""


def check_reading(
    reading: Reading, references: References, rules: Collection[str] | None = None
) -> tuple[Finding, ...]:
    """The findings of the default rules, or of the `rules` named; ids f1.. in the order of the text.

    A rule that asks under two names is run for either: all its questions for its own, else those of the other alone.
    """
    sheet = lay_out(reading, references)
    order = {rule.name: number for number, rule in enumerate(RULES)}
    asked: list[tuple[str, Question]] = []
    for rule in RULES:
        if rule.default if rules is None else rule.name in rules:
            asked += [(question.rule or rule.name, question) for question in rule.check(sheet)]
        elif rules is not None and rule.also is not None and rule.also in rules:
            asked += [(rule.also, question) for question in rule.check(sheet) if question.rule == rule.also]
    asked.sort(key=lambda pair: (pair[1].span.of != "headline", pair[1].span.start, order.get(pair[0], 0)))
    return tuple(_finding(f"f{number}", name, question) for number, (name, question) in enumerate(asked, start=1))


def _finding(id_: str, rule: str, question: Question) -> Finding:
    return Finding(
        id=id_,
        rule=rule,
        severity=question.severity,
        span=question.span,
        evidence=question.evidence,
        message=question.message,
        expected=question.expected,
        found=question.found,
    )
