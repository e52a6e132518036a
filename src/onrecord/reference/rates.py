"""Exchange rates of the European Central Bank: euro reference rates since 4 January 1999, one line a working day.

In: the lines of the bank's table (Date,USD,JPY,...). Out: `Rates`, asked for a currency pair on a day. Lines are kept
as they are and read when asked for. Bulletin: https://www.ecb.europa.eu/stats/policy_and_exchange_rates/
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

_MISSING_DAYS = 5
"""How many days back a rate may lie: the bank fixes none on weekends and holidays (Easter: Thursday to Tuesday)."""


@dataclass(frozen=True, slots=True)
class Rates:
    """`columns` says where each ISO 4217 code stands in a line; `lines` are keyed by ISO date."""

    columns: Mapping[str, int]
    lines: Mapping[str, str]

    def euro_rate(self, code: str, day: date) -> tuple[Decimal, date] | None:
        """How many of the currency a euro bought, and on which day that was fixed; null where no rate is known."""
        for back in range(_MISSING_DAYS):
            fixed = day - timedelta(days=back)
            line = self.lines.get(fixed.isoformat())
            if line is None:
                continue
            if code == "EUR":
                return Decimal(1), fixed
            rate = _cell(line, self.columns.get(code))
            return (rate, fixed) if rate is not None else None
        return None

    def convert(self, amount: Decimal, from_: str, to: str, day: date) -> tuple[Decimal, date] | None:
        """The amount in the other currency at the rates fixed on or last before the day; null without a rate."""
        left, right = self.euro_rate(from_, day), self.euro_rate(to, day)
        if left is None or right is None or left[0] == 0:
            return None
        return amount / left[0] * right[0], min(left[1], right[1])


def _cell(line: str, column: int | None) -> Decimal | None:
    if column is None:
        return None
    cells = line.split(",")
    if column >= len(cells):
        return None
    try:
        rate = Decimal(cells[column])
    except InvalidOperation:  # "N/A" where the currency had none
        return None
    return rate if rate > 0 else None


def parse_rate_lines(lines: Iterable[str]) -> Rates:
    """The bank's table. Raises ValueError if its first line is no heading that begins with Date."""
    rows = iter(lines)
    header = next(rows, "").lstrip("\ufeff").strip().split(",")
    if header[0] != "Date":
        raise ValueError(f"a table of exchange rates begins with a heading Date,..., not {header[0]!r}")
    columns = {code.strip(): number for number, code in enumerate(header) if number and code.strip()}
    return Rates(columns, {row[:10]: row for row in rows if row})
