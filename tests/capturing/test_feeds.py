"""RSS, Atom, RDF and JSON Feed: each entry is a capture of the whole feed; nothing that a feed declares expands."""

import json

import pytest

from onrecord.capturing import Limits
from onrecord.capturing.feeds import parse_feed
from onrecord.records.capture import Capture, Failure
from tests.capturing.making import SENTENCE, capture_bytes, codes

RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Sample Herald</title><language>en-gb</language>
<link>https://herald.example/</link>
<item><title>Harbour shelled</title><link>/harbour</link><pubDate>Wed, 21 Sep 2022 10:15:00 +0300</pubDate>
<description>&lt;p&gt;{SENTENCE}&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</description></item>
<item><title>From the wire</title><source url="https://wire.example/">Sample Wire</source>
<description>Short.</description></item></channel></rss>""".encode()

ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Sample Herald</title>
<entry><title>Harbour shelled</title><link href="https://herald.example/harbour"/><author><name>Jane Roe</name></author>
<published>2022-09-21T10:15:00+03:00</published><updated>2022-09-21T12:00:00Z</updated>
<summary>Short.</summary><content type="html">&lt;p&gt;{SENTENCE}&lt;/p&gt;</content></entry></feed>""".encode()


def test_entries_carry_the_whole_feed_and_their_number() -> None:
    first, second = capture_bytes(RSS)
    assert isinstance(first, Capture) and isinstance(second, Capture)
    assert first.body == RSS == second.body
    assert first.sha256 == second.sha256
    assert (first.via, first.content, first.part, second.part) == ("feed", "feed", 1, 2)
    assert second.where == "standard input, entry 2"


def test_rss_fields() -> None:
    feed = parse_feed(RSS)
    assert feed is not None
    first, second = feed.entries
    assert (feed.outlet, feed.language) == ("The Sample Herald", "en-gb")
    assert (first.url, first.published) == ("https://herald.example/harbour", "Wed, 21 Sep 2022 10:15:00 +0300")
    assert SENTENCE in first.text
    assert second.outlet == "Sample Wire"


def test_atom_takes_the_content_before_the_summary() -> None:
    feed = parse_feed(ATOM)
    assert feed is not None
    [entry] = feed.entries
    assert (entry.byline, entry.published) == ("Jane Roe", "2022-09-21T10:15:00+03:00")
    assert SENTENCE in entry.text and entry.modified == "2022-09-21T12:00:00Z"


def test_json_feed() -> None:
    items = [
        {"id": "https://herald.example/1", "title": "Harbour shelled", "content_html": f"<p>{SENTENCE}</p>"},
        {"id": "2", "content_text": SENTENCE, "authors": [{"name": "Jane Roe"}, {"name": 5}, "x"], "tags": 7},
        "no item",
        {"id": "3", "title": "half \ud800 pair", "url": 5},
    ]
    body = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "The Sample Herald", "items": items})
    feed = parse_feed(body.encode())
    assert feed is not None
    assert [e.url for e in feed.entries] == ["https://herald.example/1", None, None]
    assert [e.byline for e in feed.entries] == [None, "Jane Roe", None]
    assert feed.entries[2].headline == "half ? pair"
    assert codes(capture_bytes(body.encode())) == ["feed"] * 3


def test_feed_without_entries_and_broken_feed() -> None:
    assert codes(capture_bytes(b'<rss version="2.0"><channel><title>x</title></channel></rss>')) == ["no_entries"]
    assert codes(capture_bytes(b'{"version": "https://jsonfeed.org/version/1.1", "items": 5}')) == ["bad_feed"]


def test_not_well_formed_is_noted_and_read() -> None:
    feed = parse_feed(RSS.replace(b"</channel></rss>", b""))
    assert feed is not None
    assert len(feed.entries) == 2
    assert [note.code for note in feed.notes] == ["not_well_formed"]


def test_entries_beyond_the_limit_are_told() -> None:
    found = capture_bytes(RSS, Limits(feed_entries=1))
    assert codes(found) == ["feed", "too_many_entries"]
    assert isinstance(found[1], Failure) and "2" in found[1].message


BOMB = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "declared",
    [f'<!DOCTYPE r [<!ENTITY e0 "boom">{BOMB}]>', '<!DOCTYPE r [<!ENTITY e9 SYSTEM "file:///etc/hostname">]>'],
)
def test_nothing_expands(declared: str, encoding: str) -> None:
    body = (
        f'<?xml version="1.0"?>{declared}<rss version="2.0"><channel><title>&e9;</title><item><title>&e9;</title>'
        f"<description>{SENTENCE} &e9;</description></item></channel></rss>"
    )
    feed = parse_feed(body.encode(encoding))
    assert feed is not None
    assert len(feed.entries[0].text) < 200
    assert "boom" not in feed.entries[0].text
    assert "entities_not_expanded" in [note.code for note in feed.notes]
