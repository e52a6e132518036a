"""Ids come from content, and two different sets of parts never hash the same bytes."""

from onrecord.records.identify import identify_article, identify_text


def test_the_same_content_gives_the_same_id() -> None:
    assert identify_article("A", None, "2022-09-21", "x") == identify_article("A", None, "2022-09-21", "x")


def test_every_part_counts() -> None:
    parts = [("A", None, None, "x"), ("B", None, None, "x"), (None, "A", None, "x"), (None, None, "A", "x")]
    parts += [("A", None, None, "y"), ("", None, None, "x"), ("A;1:x", None, None, "")]
    assert len({identify_article(*p) for p in parts}) == len(parts)


def test_lone_surrogates_do_not_collide() -> None:
    assert identify_text("\ud800") != identify_text("\ud801")
