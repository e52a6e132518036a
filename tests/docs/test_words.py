"""The words of the house: the glossary is sorted and used, and names in the code keep to it."""

import ast
import re
import typing
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from onrecord.records import codec
from tests.docs.papers import PAGES, ROOT
from tests.docs.test_record_pages import KEPT

GLOSSARY = ROOT / "GLOSSARY.md"
MODULES = sorted((ROOT / "src" / "onrecord").rglob("*.py"))
BANNED_MODULES = {"utils", "helpers", "common", "misc", "base", "core", "manager", "context"}
NEVER_FIELDS = {
    "source", "target", "category", "class", "tag", "verb", "quote_text", "site", "domain",
    "title", "summary", "author", "page", "doc", "download", "offset", "begin", "cluster",
    "topic", "job", "lineage", "label", "error", "alert", "truth", "consensus",
}  # fmt: skip
FIELD_EXCEPTIONS = {("Office", "title")}  # the title of an office is its name, as in Wikidata


def _terms() -> list[str]:
    return re.findall(r"^## (.+)$", GLOSSARY.read_text("utf-8"), re.MULTILINE)


def test_terms_are_sorted_and_stand_once() -> None:
    terms = [term.lower() for term in _terms()]
    assert terms == sorted(set(terms)) and len(terms) > 40


@pytest.mark.parametrize("term", _terms())
def test_a_term_is_used_by_a_page(term: str) -> None:
    for word in re.split(r",\s*", term):
        spaced = re.escape(word).replace(r"\ ", "[ _]")
        pattern = re.compile(rf"\b{spaced}(?:s|es|d)?\b", re.IGNORECASE)
        assert any(pattern.search(p.read_text("utf-8")) for p in PAGES if p != GLOSSARY), f"no page speaks of {word}"


def test_terms_in_italics_have_an_entry() -> None:
    single = {word.strip().lower() for term in _terms() for word in term.split(",")}
    text = GLOSSARY.read_text("utf-8").split("\n## ", 1)[1]
    for word in re.findall(r"(?<!\*)\*([A-Za-z ]+)\*(?!\*)", text):
        forms = {word.lower(), word.lower().removesuffix("s")}
        assert forms & single, f"{word!r} has no entry"


def _names(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Every name that a module makes up itself: variables, arguments, functions, classes, attributes it sets."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield (node.id if isinstance(node, ast.Name) else node.attr), node.lineno
        elif isinstance(node, ast.arg):
            yield node.arg, node.lineno
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name, node.lineno
        elif isinstance(node, ast.alias) and node.asname:
            yield node.asname, 0
        elif isinstance(node, ast.ExceptHandler) and node.name:
            yield node.name, node.lineno


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(ROOT / "src").as_posix())
def test_source_is_no_name(path: Path) -> None:
    found = [line for name, line in _names(ast.parse(path.read_text("utf-8"))) if name.lower() in ("source", "sources")]
    assert not found, f"{path.name}, lines {found}: informant, actor, feed or file?"


def test_the_walk_finds_names() -> None:
    code = (
        "def f(source): pass\nsource = 1\nx.source = 2\nimport a as source\nfor source in x: pass\nclass Source: pass"
    )
    assert [name.lower() for name, _ in _names(ast.parse(code))].count("source") == 6


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [p.relative_to(ROOT).as_posix() for p in MODULES if p.stem in BANNED_MODULES] == []


def test_fields_of_records_keep_to_the_words() -> None:
    for struct in KEPT:
        for field in struct.__struct_encode_fields__:
            assert field not in NEVER_FIELDS or (struct.__name__, field) in FIELD_EXCEPTIONS, (
                f"{struct.__name__}.{field}"
            )


def test_no_record_holds_a_free_form_dictionary() -> None:
    for struct in {*KEPT, *codec.PRINTED.values()}:
        assert issubclass(struct, msgspec.Struct)
        for name, hint in typing.get_type_hints(struct).items():
            assert not {dict, typing.Any} & set(_parts(hint)), f"{struct.__name__}.{name}: {hint}"


def _parts(hint: object) -> Iterator[object]:
    """The types that a type is made of."""
    yield typing.get_origin(hint) or hint
    for part in typing.get_args(hint):
        if not isinstance(part, str):
            yield from _parts(part)
