"""What made a Reading, in words, without loading the language model."""

from importlib.metadata import PackageNotFoundError, version

from onrecord import __version__


def format_versions() -> str:
    """One line each: coder, language model, ontology, gazetteer."""
    from onrecord.pipelines.language_model import DEFAULT_MODEL
    from onrecord.pipelines.tools import ONTOLOGY, name_gazetteer

    try:
        model = version(DEFAULT_MODEL.replace("_", "-"))
    except PackageNotFoundError:
        model = "not installed"
    return "\n".join(
        (
            f"onrecord {__version__}",
            f"language model {DEFAULT_MODEL} {model}",
            f"ontology {ONTOLOGY}",
            f"gazetteer {name_gazetteer()}",
        )
    )
