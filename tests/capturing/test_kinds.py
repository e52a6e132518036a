"""Kinds are told by content. Each row says why it is there."""

import gzip

import pytest

from onrecord.capturing.kinds import tell_kind

ROWS = [
    (b"", "empty", "no byte at all"),
    (b"Rebels shelled the harbour.", "text", "one sentence"),
    (b"\xef\xbb\xbfRebels shelled it.", "text", "a byte-order mark before text"),
    ("Мятежники обстреляли гавань.".encode("koi8-r"), "text", "text that is not UTF-8"),
    (b"a\x00b", "text", "a single NUL is odd, not binary"),
    (b"<!DOCTYPE html><html>", "html", "a doctype"),
    (b"\n\n  <!-- saved -->\n<HTML>", "html", "white space, a comment and capitals before the root"),
    (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "y"><html>', "html", "XHTML"),
    (b"<p>Rebels shelled the harbour.</p>", "html", "a fragment"),
    (b"<3 this town", "text", "a sign that only begins like a tag"),
    (b"<unknown> is a word", "text", "no tag of HTML, no declaration"),
    (b'<rss version="2.0">', "feed", "RSS"),
    (b'<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom">', "feed", "Atom"),
    (b'<rdf:RDF xmlns="http://purl.org/rss/1.0/">', "feed", "RSS 1.0"),
    (b'<!DOCTYPE html><html><feed xmlns="http://www.w3.org/2005/Atom">', "feed", "a feed that its server wrapped"),
    (b"<!DOCTYPE html><p>Write &lt;feed xmlns=http://www.w3.org/2005/Atom&gt;", "html", "a page about feeds"),
    (b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', "feed", "JSON Feed"),
    (b'{"text": "x"}\n', "json", "a row"),
    (b'  [ {"text": "x"} ]', "json", "an array of rows"),
    (b"[Updated 5 p.m.] Rebels", "text", "brackets that are no JSON"),
    (b"{Sampleton} Rebels", "text", "braces that are no JSON"),
    (b"WARC/1.0\r\n", "warc", "WARC"),
    (b"filedesc://a.arc 0.0.0.0 2014 text/plain 1\n", "warc", "ARC"),
    (gzip.compress(b"x"), "gzip", "gzip, whatever it holds"),
    ("Rebels shelled the harbour.".encode("utf-16"), "text", "UTF-16 with its mark"),
    ("Rebels shelled the harbour.".encode("utf-16-be"), "text", "UTF-16 without a mark"),
    ('{"text": "x"}'.encode("utf-16"), "json", "JSON in UTF-16"),
    ("<!doctype html><p>x".encode("utf-32"), "html", "HTML in UTF-32"),
    (b'<?xml version="1.0"?><urlset><url/></urlset>', "unread", "other XML"),
    (b"%PDF-1.7\n", "unread", "PDF"),
    (b"PK\x03\x04\x14\x00", "unread", "ZIP, DOCX, WACZ"),
    (b"\x89PNG\r\n\x1a\n", "unread", "an image"),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", "unread", "an image"),
    (b"\x00\x00\x00\x18ftypmp42", "unread", "a video"),
    (
        b"From: <Saved by Browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n",
        "unread",
        "a saved page",
    ),
    (b"Subject: the shelling of Sampleton. Rebels", "text", "a text that begins like a mail"),
    (b"BMW said on Tuesday that it", "text", "a car maker, not a bitmap"),
    (b"ID3 tags are common in recordings", "text", "a word, not a recording"),
    (bytes(range(32)) * 20, "unread", "control characters"),
]


@pytest.mark.parametrize(("head", "name", "why"), ROWS)
def test_tells(head: bytes, name: str, why: str) -> None:
    assert tell_kind(head).name == name, why


def test_unread_kinds_are_named() -> None:
    assert "PDF" in tell_kind(b"%PDF-1.7").words
    assert "urlset" in tell_kind(b'<?xml version="1.0"?><urlset>').words
