"""Which passages are prose that a desk edits: not program text, markup left in the text, or text decoded wrongly.

In: the text of a passage. Out: yes or no.
"""

import re

_MARKUP = re.compile(
    r"</?[a-zA-Z][^<>\n]{0,400}/?>|<!--|\w=[\"“”']|[\"”]\s\w[\w-]*=[\"“”]|&(?:quot|lt|gt|amp|#\d+);|"
    r"[\"”]\s?:\s?[\"“{\[\d]|[{};]\s?[\"']?\s?[});]|\w\(\)\s?[;{]|//[\[<]|\\[nx\"]"
)
"""Tags, attributes, entities, JSON, calls of functions."""
_GARBLED = re.compile(r"â[\s€\x80-\x9f“”]|Ã[\x80-\xbf]|Â[\xa0“”‘’]|ï¿½|\ufffd")
"""UTF-8 that was read as Windows-1252: of “ and of a dash there remains "â" and a mark that opens nothing."""


def is_prose(text: str) -> bool:
    """Whether the marks and words of the passage are the writer's."""
    return _MARKUP.search(text) is None and _GARBLED.search(text) is None
