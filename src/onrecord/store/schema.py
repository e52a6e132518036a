"""The tables of a record file, and the version of their shape.

captures hold bytes as they came; articles what was extracted from them; readings what one run made of one article.
Rows are only ever added: a newer run adds a reading beside the older one.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

APPLICATION_ID = 0x6F6E7263
"""SQLite's application id ("onrc"): tells a record from any other SQLite file."""
VERSION = 1
"""SQLite's user_version: raised with every change of the tables, with a migration beside it."""

METADATA = MetaData()

CAPTURES = Table(
    "captures",
    METADATA,
    Column("sha256", Text, primary_key=True),
    Column("body", LargeBinary, nullable=False),
    Column("bytes", Integer, nullable=False),
    Column("first_captured_at", Text, nullable=False),
)

ARTICLES = Table(
    "articles",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("sequence", Integer, nullable=False, unique=True),
    Column("capture_sha256", Text, ForeignKey("captures.sha256"), nullable=False),
    Column("part", Integer),
    Column("via", Text, nullable=False),
    Column("captured_at", Text, nullable=False),
    Column("text_sha256", Text, nullable=False),
    Column("outlet", Text),
    Column("published", Text),
    Column("headline", Text),
)

READINGS = Table(
    "readings",
    METADATA,
    Column("article_id", Text, ForeignKey("articles.id"), primary_key=True),
    Column("run_sha256", Text, primary_key=True),
    Column("sequence", Integer, nullable=False, unique=True),
    Column("read_at", Text, nullable=False),
    Column("reading", LargeBinary, nullable=False),
    Column("reading_sha256", Text, nullable=False),
)

Index("readings_by_sequence", READINGS.c.article_id, READINGS.c.sequence)
