// Links records and their words both ways: pointing lights both up, choosing scrolls to the other side.
// Both are also done by plain links (#e1, #in-e1), so the page reads the same without it.
const records = document.getElementById("records");
const text = document.getElementById("text");
const help = document.getElementById("help");
const cards = [...records.querySelectorAll(".card")];
const cardOf = new Map(cards.map((card) => [card.id, card]));
const marksOf = new Map(cards.map((card) => [card.id, []]));
for (const mark of text.querySelectorAll("[data-id]")) marksOf.get(mark.dataset.id)?.push(mark);
const narrow = matchMedia("(max-width: 60rem)");
const still = matchMedia("(prefers-reduced-motion: reduce)");
let chosen = null;
let peek = null;

function light(id, name, on) {
  cardOf.get(id)?.classList.toggle(name, on);
  for (const mark of marksOf.get(id) ?? []) mark.classList.toggle(name, on);
}

function lightNear(id, on) {
  for (const near of cardOf.get(id).dataset.near.split(" ")) if (near) light(near, "near", on);
}

function scrollTo(element, block) {
  element.scrollIntoView({ block, inline: "nearest", behavior: still.matches ? "auto" : "smooth" });
}

// Scrolls the records alone: scrollIntoView would move the text too.
function showCard(card) {
  if (narrow.matches) return;
  const top = card.getBoundingClientRect().top - records.getBoundingClientRect().top;
  const fits = top >= 0 && top + card.offsetHeight <= records.clientHeight;
  if (!fits) records.scrollTo({ top: records.scrollTop + top - 24, behavior: still.matches ? "auto" : "smooth" });
}

function clear() {
  closePeek();
  if (chosen === null) return;
  light(chosen, "on", false);
  lightNear(chosen, false);
  cardOf.get(chosen).removeAttribute("aria-current");
  chosen = null;
}

function choose(id) {
  if (!cardOf.has(id)) return false;
  if (chosen !== id) {
    window.CSS?.highlights?.delete("cited");
    clear();
    chosen = id;
    light(id, "on", true);
    lightNear(id, true);
    cardOf.get(id).setAttribute("aria-current", "true");
  }
  return true;
}

function remember(hash) {
  try { history.replaceState(null, "", hash); } catch { /* a sandboxed copy has no history: the page works without */ }
}

function wordsOf(id) {
  return document.getElementById(`in-${id}`) ?? marksOf.get(id)?.[0] ?? null;
}

function goToWords(id) {
  const words = wordsOf(id);
  if (!choose(id) || words === null) return false;
  closePeek();
  scrollTo(words, "center");
  remember(`#in-${id}`);
  words.querySelector("a")?.focus({ preventScroll: true });
  return true;
}

function goToCard(id, focus) {
  if (!choose(id)) return false;
  remember(`#${id}`);
  const card = cardOf.get(id);
  if (narrow.matches) openPeek(card);
  else showCard(card);
  if (focus && !narrow.matches) card.querySelector(".go")?.focus({ preventScroll: true });
  return true;
}

// On a narrow screen the records lie under the text: a copy of the card is shown over its foot instead of going there.
function openPeek(card) {
  closePeek();
  peek = document.createElement("aside");
  peek.className = "peek";
  peek.setAttribute("aria-label", "The record of these words");
  const bar = document.createElement("p");
  const all = document.createElement("a");
  all.href = `#${card.id}`;
  all.textContent = "Among the records";
  all.dataset.plain = "";
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Close";
  close.addEventListener("click", clear);
  bar.append(all, close);
  const copy = card.cloneNode(true);
  for (const element of [copy, ...copy.querySelectorAll("[id]")]) element.removeAttribute("id");
  copy.removeAttribute("aria-labelledby");
  peek.append(bar, copy);
  document.body.append(peek);
}

function closePeek() {
  peek?.remove();
  peek = null;
}

function idAt(target) {
  const element = target instanceof Element ? target.closest(".card[id], [data-id]") : null;
  return element ? (element.dataset.id ?? element.id) : null;
}

// All records that rest on the words here, the innermost first: choosing the same words again goes to the next.
function idsAt(target) {
  const ids = [];
  for (let at = target.closest("[data-id]"); at; at = at.parentElement.closest("[data-id]")) {
    if (!ids.includes(at.dataset.id)) ids.push(at.dataset.id);
  }
  return ids;
}

// What was chosen before the press: the press itself may choose, by moving the focus.
let before = null;
document.addEventListener("pointerdown", () => { before = chosen; }, true);

function nextAt(target, first) {
  const ids = idsAt(target);
  const at = ids.indexOf(before);
  return at === -1 ? first : ids[(at + 1) % ids.length];
}

// The innermost words under the pointer that are linked win over a quotation or clause around them.
let hot = null;
document.addEventListener("pointerover", (event) => {
  const link = event.target instanceof Element ? event.target.closest("#text a[href^='#']") : null;
  const id = link ? link.hash.slice(1) : idAt(event.target);
  if (id === hot) return;
  if (hot !== null) light(hot, "hot", false);
  hot = id;
  if (hot !== null) light(hot, "hot", true);
});

document.addEventListener("focusin", (event) => {
  const card = event.target.closest(".records .card[id]");
  const link = event.target.closest("#text a[href^='#']");
  if (card && event.target.matches(".go")) choose(card.id);
  else if (link) choose(link.hash.slice(1));
});

document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest("a[href^='#']");
  if (link === null) {
    if (event.target.closest("button, input, label, summary, a") || !getSelection().isCollapsed) return;
    const id = idAt(event.target);
    if (id !== null && text.contains(event.target)) goToCard(nextAt(event.target, id), false);
    else if (id !== null) choose(id);
    else if (!event.target.closest(".peek")) clear();
    return;
  }
  if ("plain" in link.dataset) { clear(); return; }
  const aimed = decodeURIComponent(link.hash.slice(1));
  const id = text.contains(link) && event.detail > 0 ? nextAt(link, aimed) : aimed;
  const done = id.startsWith("in-") ? goToWords(id.slice(3)) : goToCard(id, event.detail === 0);
  if (done) event.preventDefault();
});

function step(by) {
  const at = chosen === null ? -1 : cards.indexOf(cardOf.get(chosen));
  const next = at === -1 && by < 0 ? cards.length - 1 : at + by;
  const card = cards[next];
  if (!card) return;
  choose(card.id);
  card.querySelector(".go").focus({ preventScroll: true });
  if (narrow.matches) scrollTo(card, "center");
  else showCard(card);
}

function showHelp() {
  help.open = !help.open;
  if (!help.open) return;
  if (narrow.matches) scrollTo(help, "start");
  else showCard(help);
  help.querySelector("summary").focus({ preventScroll: true });
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
  const among = document.activeElement?.closest(".records .card");
  const by = { j: 1, k: -1, ...(among ? { ArrowDown: 1, ArrowUp: -1 } : {}) }[event.key];
  if (by !== undefined) { step(by); event.preventDefault(); }
  else if (event.key === "Escape") { clear(); help.open = false; document.activeElement?.blur(); remember("#"); }
  else if (event.key === "?") { showHelp(); event.preventDefault(); }
  else if (event.key === "Enter" && chosen !== null && document.activeElement === document.body) goToWords(chosen);
});

const button = document.querySelector(".keys");
button.hidden = false;
button.addEventListener("click", showHelp);

// Spans count code points, JavaScript counts UTF-16 units: these two convert, and nothing else does.
function unitsOf(string, points) {
  let units = 0;
  for (const character of string) {
    if (points <= 0) break;
    points -= 1;
    units += character.length;
  }
  return units;
}

function pointsOf(string) {
  return [...string].length;
}

// Where a code point of the article's text stands in the page; the end of a paragraph counts as in it.
function positionOf(point) {
  const paragraph = paragraphs.findLast((p) => Number(p.dataset.start) <= point) ?? paragraphs[0];
  let units = unitsOf(paragraph.textContent, point - Number(paragraph.dataset.start));
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode();
  while (node !== null && units > node.data.length) {
    units -= node.data.length;
    node = walker.nextNode();
  }
  return node === null ? [paragraph, paragraph.childNodes.length] : [node, units];
}

function pointAt(node, offset) {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element.closest("[data-start]");
  if (paragraph === null || !text.contains(paragraph)) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.start) + pointsOf(before.toString());
}

// #char=120,140 (after RFC 5147) opens at that span of the text; words that are selected show their own.
function showSpan(start, end) {
  if (paragraphs.length === 0 || start >= end) return;
  const range = document.createRange();
  range.setStart(...positionOf(start));
  range.setEnd(...positionOf(end));
  if (window.CSS?.highlights) CSS.highlights.set("cited", new Highlight(range));
  else getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  scrollTo(range.startContainer.parentElement, "center");
}

const paragraphs = [...text.querySelectorAll("[data-start]")];
const cited = document.createElement("a");
cited.className = "cited";
cited.dataset.plain = "";
cited.hidden = true;
document.body.append(cited);
document.addEventListener("selectionchange", () => {
  const selection = getSelection();
  const range = selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const start = range && pointAt(range.startContainer, range.startOffset);
  const end = range && pointAt(range.endContainer, range.endOffset);
  cited.hidden = start === null || end === null || start >= end;
  if (cited.hidden) return;
  cited.href = `#char=${start},${end}`;
  cited.textContent = `text ${start} to ${end}`;
});

function aim() {
  try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; }
}

function follow() {
  const id = aim();
  const span = /^char=(\d+),(\d+)$/.exec(id);
  if (span !== null) showSpan(Number(span[1]), Number(span[2]));
  else window.CSS?.highlights?.delete("cited");
  const record = id.startsWith("in-") ? id.slice(3) : id;
  if (choose(record)) showCard(cardOf.get(record));
}
addEventListener("hashchange", follow);
follow();
