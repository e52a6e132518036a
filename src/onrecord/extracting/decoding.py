"""Decoding: bytes to text, by what they say of themselves and, where they lie or are silent, by what they are.

In: bytes, the charset of an HTTP header. Out: the text without its byte-order mark, and notes. Order: byte-order mark,
UTF-8 if the bytes are UTF-8 (by chance they never are), the header's charset, the page's `meta`, then a guess by
charset-normalizer. Labels mean what the WHATWG Encoding standard says (https://encoding.spec.whatwg.org/).
"""

import codecs
import re

from charset_normalizer import from_bytes

from onrecord.capturing.kinds import HEAD, tell_kind
from onrecord.records.note import Note

_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
_MEANT = {
    "iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252",
    "iso8859-1": "cp1252", "iso_8859-1": "cp1252", "iso-8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030",
    "x-gbk": "gb18030", "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "sjis": "cp932",
    "windows-31j": "cp932", "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "big5": "big5hkscs", "x-x-big5": "big5hkscs",
    "iso-8859-11": "cp874", "tis-620": "cp874", "x-mac-cyrillic": "mac_cyrillic", "iso-8859-8-i": "iso-8859-8",
}  # fmt: skip
_SAMPLE = 100_000


def decode_body(body: bytes, charset: str | None = None, markup: bool = False) -> tuple[str, tuple[Note, ...]]:
    """The text, and a Note if it had to be guessed or something in it did not decode."""
    told = _bom(body)
    if told is None:
        wide = tell_kind(body[:HEAD]).encoding
        told = wide if wide else None
    if told is not None:
        return _decode(body, told)
    if not _has_escapes(body, charset):
        try:
            return body.decode("utf-8").removeprefix("\ufeff"), ()
        except UnicodeDecodeError as wrong:
            if wrong.start > 0 and wrong.start >= len(body) - 3 and wrong.reason == "unexpected end of data":
                return _decode(body, "utf-8")
    for label in (charset, _declared(body) if markup else None):
        encoding = _known(label)
        if encoding is not None and encoding != "utf-8":
            try:
                return body.decode(encoding), ()
            except UnicodeDecodeError:
                continue
    return _guess(body, charset or (_declared(body) if markup else None))


def _bom(body: bytes) -> str | None:
    return "utf-8" if body.startswith(codecs.BOM_UTF8) else None


def _has_escapes(body: bytes, charset: str | None) -> bool:
    """ISO-2022 hides other letters in ASCII bytes."""
    return b"\x1b$" in body or (b"\x1b(" in body[:_SAMPLE] and (charset or "").lower().startswith("iso-2022"))


def _declared(body: bytes) -> str | None:
    found = _XML.match(body[:300]) or _META.search(body[:8192])
    return found.group(1).decode("ascii", "replace") if found else None


def _known(label: str | None) -> str | None:
    """The codec that a label means, or null for one that nobody knows (or that is no charset, such as "base64")."""
    if not label:
        return None
    name = _MEANT.get(label.strip().lower(), label.strip().lower())
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    return (
        info.name
        if getattr(info, "_is_text_encoding", True) and info.name not in ("utf-7", "idna", "punycode")
        else None
    )


def _decode(body: bytes, encoding: str) -> tuple[str, tuple[Note, ...]]:
    try:
        return body.decode(encoding).removeprefix("\ufeff"), ()
    except UnicodeDecodeError:
        text = body.decode(encoding, "replace").removeprefix("\ufeff")
        message = f"Some bytes are not {encoding}; they stand as U+FFFD."
        return text, (Note(stage="extracting", code="undecodable_bytes", message=message),)


_WESTERN = frozenset(
    "àâäáãåæçèéêëìíîïñòóôöõøùúûüýÿœšžßÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÕØÙÚÛÜÝŒŠŽ“”‘’‚„–—…€£°«»¡¿·®©™§\u00a0\u00ad•"
)


def _is_western(sample: bytes) -> bool:
    """Mostly ASCII, and every other byte a letter or sign of Western European languages when read as windows-1252.

    charset-normalizer, asked about a page of French, often answers with a Central European encoding.
    """
    other = [c for c in sample.decode("cp1252", "replace") if c > "\x7f"]
    return len(other) < 0.2 * len(sample) and all(c in _WESTERN for c in other)


def _guess(body: bytes, label: str | None) -> tuple[str, tuple[Note, ...]]:
    """No encoding was told, or what was told is wrong. A file that is mostly UTF-8 is UTF-8 with a few bad bytes."""
    sample = body[:_SAMPLE]
    rough = sample.decode("utf-8", "replace")
    letters = sum(c > "\x7f" and c != "\ufffd" for c in rough)
    if letters > 10 * rough.count("\ufffd"):
        return _decode(body, "utf-8")
    encoding = "cp1252" if _is_western(sample) else None
    if encoding is None:
        best = from_bytes(sample).best()
        encoding = best.encoding if best else _known(label) or "cp1252"
    text, notes = _decode(body, encoding)
    why = f"The declared {label!r} does not fit" if label else "No encoding is told"
    message = f"{why}; the text was read as {encoding}, which its bytes suggest."
    return text, (Note(stage="extracting", code="encoding_guessed", message=message), *notes)
