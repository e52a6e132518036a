"""The one loader of language models."""

from pathlib import Path

import pytest
import spacy

from onrecord.pipelines.language_model import LanguageModelMissing, load_language_model
from onrecord.pipelines.tools import Tools


def test_the_default_model_is_named_with_version_and_digest(tools: Tools) -> None:
    assert tools.model.name and tools.model.version == "3.8.0"
    assert len(tools.model.sha256) == 64
    assert tools.run.language_model_sha256 == tools.model.sha256


def test_a_missing_model_says_what_to_do() -> None:
    with pytest.raises(LanguageModelMissing, match=r"no_such_model.*--model"):
        load_language_model("no_such_model")


def test_a_pipeline_without_a_parser_is_refused_and_a_folder_can_be_loaded(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(LanguageModelMissing, match="tagger, parser, ner, lemmatizer"):
        load_language_model(str(tmp_path / "blank"))
