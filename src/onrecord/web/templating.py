"""Templates to self-contained pages: one Jinja environment, escaping everything, and a policy that lets nothing in.

In: a template's name and its values. Out: HTML with its style and script inside, allowed by their digests alone.
"""

import base64
import functools
import hashlib
import re
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

_UNSHOWN = re.compile("[\x00\ud800-\udfff]")


def render_template(name: str, script: str | None = None, **values: object) -> str:
    """A page from `templates/NAME`, its style from `static/page.css`, and with `script` that file of `static/` too."""
    style = _static("page.css")
    code = None if script is None else _static(script)
    page = (
        _environment()
        .get_template(name)
        .render(
            style=Markup(style),  # noqa: S704 - our own file, not input
            script=None if code is None else Markup(code),  # noqa: S704 - our own file, not input
            policy=_policy(style, code),
            **values,
        )
    )
    return page + "\n"


def _policy(style: str, script: str | None) -> str:
    """Content Security Policy level 3 (https://www.w3.org/TR/CSP3/): nothing loads, only our own two blocks count."""
    rules = ["default-src 'none'", f"style-src '{_digest(style)}'", "base-uri 'none'", "form-action 'none'"]
    if script is not None:
        rules.append(f"script-src '{_digest(script)}'")
    rules.append("require-trusted-types-for 'script'")
    return "; ".join(rules)


def _digest(block: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(block.encode()).digest()).decode()


@functools.cache
def _static(name: str) -> str:
    """A file of ours with one line end before and after, as it stands between its tags."""
    return "\n" + (files("onrecord.web") / "static" / name).read_text("utf-8").strip() + "\n"


@functools.cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("onrecord.web"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _finalize(value: object) -> object:
    """Escape, and keep what an HTML parser would change: a carriage return is written as a reference to itself.

    NUL and lone surrogates cannot stand in a page at all; each becomes U+FFFD, so that offsets stay right.
    """
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    shown = escape(_UNSHOWN.sub("\ufffd", value))
    return Markup(shown.replace("\r", "&#13;"))  # noqa: S704 - escaped in the line above
