"""WCAG 2.2 contrast, computed: over the pairs of page.css, and over every piece of text that a browser lays out."""

import re
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import pytest

from onrecord.web.page import render_page
from onrecord.web.signs import SEVERITIES, STANDINGS
from tests.web.sample import make_reading

STYLE = (files("onrecord.web") / "static" / "page.css").read_text("utf-8")
TONES = sorted({sign.tone for sign in (*STANDINGS.values(), *SEVERITIES.values())} | {"quotation"})
LINES = ("place-ink", "time-ink", "quantity-ink", "name-ink", "focus")
GROUNDS = ("paper", "card", "quotation-tint", "quotation-deep")


def colours(scheme: str) -> dict[str, str]:
    """The custom properties in force under a colour scheme."""
    blocks = re.findall(r":root\s*{([^}]*)}", STYLE)
    assert len(blocks) == 2
    told: dict[str, str] = {}
    for block in blocks[: 1 if scheme == "light" else 2]:
        told |= dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", block))
    return told


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_ratio_is_the_standards() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_reaches_aa_on_every_ground(scheme: str) -> None:
    told = colours(scheme)
    pairs = [(ink, ground) for ink in ("ink", "accent") for ground in GROUNDS]
    pairs += [("muted", ground) for ground in ("paper", "card")]
    pairs += [("ink", f"{tone}-tint") for tone in TONES]
    pairs += [(f"{tone}-ink", ground) for tone in TONES for ground in (f"{tone}-tint", "paper", "card")]
    pairs += [("quotation-ink", ground) for ground in GROUNDS]
    low = {pair: round(contrast(told[pair[0]], told[pair[1]]), 2) for pair in pairs}
    assert {pair: ratio for pair, ratio in low.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lines_reach_three_to_one_on_every_ground(scheme: str) -> None:
    """WCAG 1.4.11: the underline that tells a place from a time is not text, and needs 3:1."""
    told = colours(scheme)
    low = {(line, ground): round(contrast(told[line], told[ground]), 2) for line in LINES for ground in GROUNDS}
    assert {pair: ratio for pair, ratio in low.items() if ratio < 3} == {}


def test_every_tone_has_its_class_and_its_pair_in_both_schemes() -> None:
    light, dark = colours("light"), re.findall(r":root\s*{([^}]*)}", STYLE)[1]
    for sign in (*STANDINGS.values(), *SEVERITIES.values()):
        assert f".t-{sign.tone} {{" in STYLE
        for name in (f"{sign.tone}-ink", f"{sign.tone}-tint"):
            assert name in light
            assert f"--{name}:" in dark


MEASURE = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const over = (colours) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((v) => v / 255).map((v) => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * x + .7152 * y + .0722 * z;
  };
  const low = [];
  let measured = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility() || parent.closest("script, style, .skip")) continue;
    const grounds = [];
    for (let at = parent; at; at = at.parentElement) grounds.unshift(getComputedStyle(at).backgroundColor);
    const ground = over(["Canvas", ...grounds]);
    const ink = over([`rgb(${ground})`, getComputedStyle(parent).color]);
    const [a, b] = [light(ground), light(ink)].sort((x, y) => y - x);
    const ratio = (a + .05) / (b + .05);
    measured += 1;
    if (ratio < 4.5) low.push([node.data.trim().slice(0, 40), ratio.toFixed(2), `${ink} on ${ground}`]);
  }
  return { measured, low };
}"""


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("chosen", [None, "e5", "a5"])
def test_every_piece_of_text_reaches_aa_as_it_is_laid_out(
    open_page: Callable[..., Any], scheme: str, chosen: str | None
) -> None:
    """Also while a record is chosen, when grounds lie over grounds."""
    with open_page(render_page(make_reading()), color_scheme=scheme, reduced_motion="reduce") as watched:
        if chosen is not None:
            watched.page.evaluate(f"location.hash = '#{chosen}'")
            watched.page.wait_for_selector(f".card.on[id={chosen}]")
        measured = watched.page.evaluate(MEASURE)
        assert measured["measured"] > 300
        assert measured["low"] == []
