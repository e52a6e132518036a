"""Exchange rates: lines of the central bank's table, and the history that the package carries."""

from datetime import date
from decimal import Decimal

import pytest

from onrecord.pipelines.references import load_rates
from onrecord.reference.rates import Rates, parse_rate_lines

LINES = ["Date,USD,RUB,", "2022-09-23,0.9754,N/A,", "2022-09-22,0.9884,N/A,"]


@pytest.fixture(scope="module")
def rates() -> Rates:
    return load_rates()


def test_a_line_is_read_when_it_is_asked_for() -> None:
    rates = parse_rate_lines(LINES)
    assert rates.convert(Decimal(100), "EUR", "USD", date(2022, 9, 22)) == (Decimal("98.8400"), date(2022, 9, 22))
    back = rates.convert(Decimal("97.54"), "USD", "EUR", date(2022, 9, 23))
    assert back is not None and back[0] == 100


def test_a_weekend_takes_the_last_working_day() -> None:
    converted = parse_rate_lines(LINES).convert(Decimal(1), "EUR", "USD", date(2022, 9, 25))
    assert converted == (Decimal("0.9754"), date(2022, 9, 23))


@pytest.mark.parametrize(
    ("code", "day", "why"),
    [
        ("RUB", date(2022, 9, 22), "N/A on that day"),
        ("UAH", date(2022, 9, 22), "not in the table"),
        ("USD", date(2022, 10, 22), "after the table's end"),
        ("USD", date(1990, 1, 1), "before its start"),
    ],
)
def test_no_rate_is_none(code: str, day: date, why: str) -> None:
    assert parse_rate_lines(LINES).convert(Decimal(1), "EUR", code, day) is None, why


def test_another_table_is_refused() -> None:
    with pytest.raises(ValueError, match="Date"):
        parse_rate_lines(["Day,USD"])


def test_the_packaged_history_has_the_seed_articles_day(rates: Rates) -> None:
    converted = rates.convert(Decimal(9200), "EUR", "USD", date(2022, 9, 21))
    assert converted is not None and converted[0].quantize(Decimal("0.01")) == Decimal("9113.52")


def test_the_ruble_ends_in_march_2022(rates: Rates) -> None:
    assert rates.euro_rate("RUB", date(2022, 3, 1)) is not None
    assert rates.euro_rate("RUB", date(2022, 9, 21)) is None
