"""Repeats: copies of a paragraph that stand one after the other, which the search for main text drops.

In: the paragraphs found, all paragraphs of the page. Out: the paragraphs with their copies. A page that says a thing
twice said it twice: what it says is not ours to tidy.
"""

from itertools import groupby


def put_back_repeats(found: list[str], shown: list[str]) -> list[str]:
    """`found`, each run of equal paragraphs as long as on the page.

    Runs are matched in order, and only where a paragraph stands on the page in as many runs as were found: more of
    them mean that it also stands in a menu or beside the article.
    """
    runs: dict[str, list[int]] = {}
    for words, copies in groupby(shown):
        runs.setdefault(words, []).append(sum(1 for _ in copies))
    repeated = {words: lengths for words, lengths in runs.items() if max(lengths) > 1}
    if not repeated:
        return found
    kept: list[str] = []
    times_found: dict[str, int] = {}
    grouped = [(words, sum(1 for _ in copies)) for words, copies in groupby(found)]
    for words, _ in grouped:
        times_found[words] = times_found.get(words, 0) + 1
    nth: dict[str, int] = {}
    for words, length in grouped:
        lengths = repeated.get(words, [])
        if len(lengths) == times_found[words]:
            at = nth.get(words, 0)
            nth[words] = at + 1
            length = max(length, lengths[at])
        kept += [words] * length
    return kept
