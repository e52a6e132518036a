"""Kinds: what bytes are, told by their content and never by a name.

In: the first bytes of an input. Out: `Kind`. HTML is told by the opening tags of the WHATWG MIME Sniffing standard
(https://mimesniff.spec.whatwg.org/, section 7.1) with the newer sectioning tags; feeds and other XML by their root.
"""

import codecs
import re
from typing import Literal, NamedTuple

HEAD = 65_536
"""Bytes looked at: a page may begin with a long comment or many namespaces."""

KindName = Literal["text", "html", "json", "feed", "warc", "gzip", "empty", "unread"]


class Kind(NamedTuple):
    """`name` picks the reader; `unread` is what no reader takes, and `words` says what it is.

    `encoding` is told only for UTF-16 and UTF-32, which must be recoded before anything else can be told.
    """

    name: KindName
    words: str = ""
    encoding: str | None = None


_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"BM", "a BMP image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"\0\0\1\0", "an icon"),
    (b"PK\3\4", "a ZIP archive (or a document kept as one: DOCX, ODT, EPUB, WACZ)"),
    (b"PK\5\6", "an empty ZIP archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\x04\x22\x4d\x18", "an LZ4 archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (DOC, XLS, PPT)"),
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript document"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
    (b"ID3", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
    (b"fLaC", "a FLAC recording"),
    (b"\x1aE\xdf\xa3", "a Matroska or WebM video"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a Windows program"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
)
_AFTER_FOUR: tuple[tuple[bytes, str], ...] = ((b"ftyp", "an MP4 video or HEIF image"),)
_RIFF: tuple[tuple[bytes, str], ...] = (
    (b"WEBP", "a WebP image"),
    (b"WAVE", "a WAV recording"),
    (b"AVI ", "an AVI video"),
)
_MAIL = re.compile(
    rb"(?:From|Received|Return-Path|MIME-Version|Subject|Date|Message-ID|Snapshot-[\w-]+):", re.IGNORECASE
)
_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SKIPPED = re.compile(rb"(?:\s|<\?[^>]*>|<!--.*?-->)+", re.DOTALL)
_DOCTYPE = re.compile(rb"<!doctype\s+([\w:.-]+)", re.IGNORECASE)
_DECLARATION = re.compile(rb"<![^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL)
_ATOM = re.compile(rb"<feed\s[^<>]*http://www\.w3\.org/2005/Atom")
"""Some servers wrap a feed in a page; a page that writes about feeds has no such tag, only its escaped text."""
_TAG = re.compile(rb"<([A-Za-z][\w:.-]*)(?=[\s/>])")
_HTML_TAGS = frozenset(
    b"html head script iframe h1 h2 h3 h4 h5 h6 div font table a style title b body br p meta link base article "
    b"section main header nav center span ul ol dl i em strong img pre blockquote noscript form figure aside".split()
)
_FEED_ROOTS = frozenset((b"rss", b"feed", b"rdf:rdf", b"rdf", b"channel"))


def tell_kind(head: bytes) -> Kind:
    """What the bytes that begin with `head` are. Nothing is opened or decoded beyond it."""
    if not head:
        return Kind("empty", "an empty file")
    if head.startswith(b"\x1f\x8b"):
        return Kind("gzip", "gzip")
    encoding = _tell_wide_encoding(head)
    if encoding:
        recoded = codecs.getincrementaldecoder(encoding)("replace").decode(head).encode("utf-8", "replace")
        return tell_kind(recoded.removeprefix(codecs.BOM_UTF8))._replace(encoding=encoding)
    if head.startswith(b"WARC/"):
        return Kind("warc", "a WARC archive")
    if head.startswith(b"filedesc:"):
        return Kind("warc", "an ARC archive")
    words = _tell_binary(head)
    if words:
        return Kind("unread", words)
    start = head.removeprefix(codecs.BOM_UTF8).lstrip()
    if start.startswith(b"<"):
        return _tell_markup(start)
    if re.match(rb'\{\s*["}]|\[\s*[{\]]', start):
        return Kind("feed", "a JSON Feed") if _is_json_feed(start) else Kind("json", "JSON")
    return Kind("text", "plain text")


def _tell_wide_encoding(head: bytes) -> str | None:
    """UTF-16 and UTF-32, by a byte-order mark, or by the zero bytes that Latin letters leave in every second place."""
    for bom, encoding in _BOMS:
        if head.startswith(bom):
            return encoding
    sample = head[:512]
    pairs = len(sample) // 2
    if pairs < 4:
        return None
    even, odd = sample[0 : 2 * pairs : 2].count(0), sample[1 : 2 * pairs : 2].count(0)
    if odd >= 0.7 * pairs and even <= 0.05 * pairs:
        return "utf-16-le"
    if even >= 0.7 * pairs and odd <= 0.05 * pairs:
        return "utf-16-be"
    return None


def _tell_binary(head: bytes) -> str:
    for magic, words in _MAGIC:
        if head.startswith(magic) and (len(magic) > 3 or b"\0" in head[:256] or magic[0] > 127):
            return words
    for magic, words in _AFTER_FOUR:
        if head[4:].startswith(magic):
            return words
    if head.startswith(b"RIFF"):
        return next((words for magic, words in _RIFF if head[8:].startswith(magic)), "a RIFF recording")
    if _MAIL.match(head) and b"\ncontent-type: multipart/" in head[:8192].lower():
        return "a saved page with its pictures (MHTML), or a mail"
    if head[257:262] == b"ustar":
        return "a tar archive"
    sample = head[:4096]
    odd = sum(byte < 32 and byte not in b"\t\n\v\f\r\x1b\b" for byte in sample)
    return "binary data of a kind that is not known here" if odd > 0.1 * len(sample) + 3 else ""


def _tell_markup(start: bytes) -> Kind:
    """By the doctype or the first tag, after declarations and comments."""
    at = 0
    while True:
        skipped = _SKIPPED.match(start, at)
        at = skipped.end() if skipped else at
        doctype = _DOCTYPE.match(start, at)
        if doctype and doctype.group(1).lower() == b"html":
            return Kind("feed", "a feed") if _ATOM.search(start) else Kind("html", "an HTML page")
        declaration = _DECLARATION.match(start, at)
        if not declaration:
            break
        at = declaration.end()
    tag = _TAG.match(start, at)
    name = tag.group(1).lower() if tag else b""
    if name in _HTML_TAGS:
        return Kind("html", "an HTML page")
    if name in _FEED_ROOTS or name.endswith(b":feed"):
        return Kind("feed", "a feed")
    if start.startswith(b"<?xml") and name:
        return Kind(
            "unread", f"XML with the root <{name.decode('ascii', 'replace')}>, which is neither a feed nor a page"
        )
    if start.startswith((b"<!--", b"<!")) or re.search(rb"<(?:html|head|body|p|div)[\s>]", start[:HEAD], re.IGNORECASE):
        return Kind("html", "an HTML page")
    return Kind("text", "plain text")


def _is_json_feed(start: bytes) -> bool:
    return re.search(rb'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version', start) is not None
