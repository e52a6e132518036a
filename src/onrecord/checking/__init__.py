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
    Rule("money.pair-ratio", check_money_pairs),
    Rule("measure.pair-ratio", check_measure_pairs),
    Rule("date.weekday", check_weekdays),
    Rule("date.impossible", check_impossible_dates),
    Rule("sum.parts", check_sums),
    Rule("percent.change", check_percent_changes),
    Rule("headline.figure", check_headline),
    Rule("name.spelling", check_names),
    Rule("title.holder", check_title_holders, default=False),
    Rule("place.country", check_place_countries),
    Rule("word.repeated", check_repeated_words),
    Rule("quote.unbalanced", check_quotation_marks),
    Rule("quote.changed", check_changed_quotes),
    Rule("figure.unattributed", check_unattributed_figures, default=False),
    Rule("anonymous.basis", check_anonymous_basis, default=False),
    Rule("hedge.no-speaker", check_hedges, default=False),
    Rule("headline.support", check_headline_support, default=False),
    Rule("opinion.voice", check_opinion_voice, default=False),
]
"""Every rule, in the order in which findings at one place are listed. money.separator is asked by money.pair-ratio."""


def check_reading(
    reading: Reading, references: References, rules: Collection[str] | None = None
) -> tuple[Finding, ...]:
    """The findings of the default rules, or of the `rules` named; ids f1.. in the order of the text."""
    sheet = lay_out(reading, references)
    order = {rule.name: number for number, rule in enumerate(RULES)}
    asked: list[tuple[str, Question]] = []
    for rule in RULES:
        if rule.default if rules is None else rule.name in rules:
            asked += [(question.rule or rule.name, question) for question in rule.check(sheet)]
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
