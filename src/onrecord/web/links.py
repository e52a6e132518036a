"""Which addresses from an article may become links: absolute http and https ones, and nothing else."""

from urllib.parse import urlsplit


def safe_link(url: str | None) -> str | None:
    """The address when it is absolute, http or https, has a host and no white space or control character; else null."""
    if url is None or any(char.isspace() or not char.isprintable() for char in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname or "\\" in url:
        return None
    return url
