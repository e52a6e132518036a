"""What the stages are given: the language model, word tables, gazetteer and reference tables, loaded once."""

from dataclasses import dataclass

from onrecord.pipelines.language_model import DEFAULT_MODEL, LanguageModel, load_language_model
from onrecord.pipelines.tables import read_rows
from onrecord.reading.attributions.tables import AttributionTables, parse_attribution_rows
from onrecord.records.reading import Run


@dataclass(frozen=True, slots=True)
class Tools:
    """One field for each thing that a stage takes as an argument."""

    model: LanguageModel
    names: object
    quantity_tables: object
    attribution_tables: AttributionTables
    event_tables: object
    gazetteer: object
    actors: object
    rates: object
    run: Run


def load_tools(model_name: str = DEFAULT_MODEL) -> Tools:
    """Load everything. Raises LanguageModelMissing or GazetteerMissing, each with what to do."""
    from onrecord import __version__

    model = load_language_model(model_name)
    return Tools(
        model=model,
        names=None,
        quantity_tables=None,
        attribution_tables=load_attribution_tables(),
        event_tables=None,
        gazetteer=None,
        actors=None,
        rates=None,
        run=Run(
            onrecord=__version__,
            language_model=model.name,
            language_model_version=model.version,
            language_model_sha256=model.sha256,
            ontology="PLOVER 2.0 draft (2024-02-04)",
            gazetteer="",
        ),
    )


def load_attribution_tables() -> AttributionTables:
    """The word tables of reading/attributions."""
    return parse_attribution_rows(cues=read_rows("onrecord.reading", "data/en/cues.tsv"))
