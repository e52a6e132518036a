"""Page furniture within an article's text: photo credits, captions' marks, links to other stories.

In: a text and a paragraph's offsets in it. Out: the stretches of it that are prose, in order. The text itself stays as
it was given (spans point into it); furniture is only left out of what is read, because a credit glued to a sentence
becomes part of its subject ("Getty Images Forensic police") or of its object ("the bodies (Ann Bee/AP)").
"""

import re

_AGENCY = (
    r"(?:AP|Associated Press|The Associated Press|Reuters|AFP|Getty|Getty Images|EPA|EPA-EFE|PA|PA Wire|PA Media|dpa"
    r"|DPA|Shutterstock|Yonhap|Xinhua|Kyodo|Kyodo News|TASS|Invision|Bloomberg|Anadolu|Anadolu Agency|NurPhoto|Rex"
    r"|Alamy|ANSA|EFE|Zuma|Zuma Press|SIPA|Abaca|AAP|Canadian Press|The Canadian Press|UPI|Pool|POOL|LaPresse)"
)
_BRACKET = re.compile(
    rf"\s{{0,2}}\((?:[^()\n]{{0,90}}(?:/|\bvia\s)\s?{_AGENCY}|{_AGENCY}\s(?:Photo|photo|File)|(?:Photo|Image|Picture|Courtesy)"
    r"(?:s|graph)?(?:\s?:|\sby\s|\sof\s|\scourtesy\s|\scredit)|\s?/\s?)[^()\n]{0,90}\)"
)
"""Credits in brackets that name a photographer, a file or a photo: "(Ann Bee/AP)", "(Photo by Ann Bee)"."""
_LAST_BRACKET = re.compile(rf"\s{{0,2}}\({_AGENCY}(?:\s?[,/]\s?{_AGENCY}){{0,3}}\)\s{{0,4}}$")
"""An agency alone in brackets credits at a paragraph's end only: elsewhere it explains a name."""
_PHOTO_AGENCY = (
    r"(?:AP:\s?Associated Press|AP Photo|AFP or licensors|AFP/Getty Images|AFP/Getty|Getty Images|(?:Rex|REX) Features"
    r"|Rex/Shutterstock|Barcroft (?:Media|Images|USA|TV)|Splash News|News Group Newspapers(?: Ltd)?|PA Wire|PA Images"
    r"|PA:\s?Press Association|Alamy (?:Live News|Stock Photo)|Alamy|Shutterstock|Handout|HANDOUT|EPA-EFE|NurPhoto"
    r"|Getty Images Europe|Zuma Press|LaPresse|SWNS(?:\.com)?|Fame ?Flynet(?: UK)?|WENN(?:\.com)?|i-Images"
    r"|London News Pictures|Caters News Agency|Anadolu Agency|Xinhua News Agency)"
)
"""Who sells or hands out photos: at the start of a line followed by a capital they are credits, whoever acts there."""
_OR_AGENCY = (
    rf"(?:{_PHOTO_AGENCY}|Getty|AFP|EPA|Reuters|REUTERS|AP|PA|Contributor|Stringer|Rex"
    r"|Twitter|Facebook|Instagram|YouTube)"
)
_BEGINS = r"(?=[A-Z0-9\"\u201c\u2018'])"
_LEAD = re.compile(
    r"FILE(?: PHOTO| IMAGE)?\s?(?:-{1,2}|[\u2013\u2014:])\s{0,2}(?:PHOTO:\s)?"
    r"|Image (?:copyright|source) .{1,60}? Image caption "
    rf"|\u00a9\s?{_OR_AGENCY}(?:\s?[-\u2013/,]\s?{_OR_AGENCY}){{0,2}}\s{_BEGINS}"
    rf"|{_OR_AGENCY}(?:\s?[-\u2013/]\s?{_OR_AGENCY}){{1,3}}\s{_BEGINS}"
    rf"|{_PHOTO_AGENCY}\s{_BEGINS}"
)
"""What stands before a caption: a mark, a photo agency, or several credits in a row ("Handout - Getty Four jets")."""
_LEAD_OF_NEWS = re.compile(
    rf"(?:AFP|EPA|Reuters|REUTERS|Rex) {_BEGINS}"
    r"|(?:AP|PA|Twitter|Facebook|Instagram|YouTube|Google Maps|Getty|Matrix|Backgrid|Mega|Supplied) "
    r"(?=(?:The|A|An|At|In|On|One|Two|Three|Four|Five|Some|Hundreds|Thousands|Dozens|People|Police|Women|Men|This|These"
    r"|Around|More|Several|Many|His|Her|Their|It|He|She|They|Bodies|Horrific|Soldiers|Troops|Protesters"
    r"|(?:President|Kim|Prime Minister|Vladimir|Donald|Theresa|Barack|Hillary|Angela|Emmanuel) [A-Z][\w-]{1,20}) )"
)
"""Agencies and platforms that also act in sentences of their own: credits only before a sentence that begins anew."""
_NAMED_SO = re.compile(
    r"(?:[A-Z][\w&-]{0,20} ){0,2}(?:Foundation|Institute|Inc|CEO|News|Agency|Photo|Photographer|Television|TV|Group|Plc"
    r"|PLC|Holdings|Journalist|Journalists|Reporter|Reporters|Correspondent|Bureau|Poll|President|Editor|Fact|Breakingviews"
    r"|Chief|Executive|Administrator|Commissioner|Director|Deputy|Assistant|Spokesman|Spokeswoman|Spokesperson|Officer"
    r"|Officers|Agents|Scientists|Chairman|Writer|Staff|Explains|Consulting|Analysis|Ltd|Limited|Data)\b"
)
"""Bodies and people called after an agency, which begin true sentences."""
_TAIL = re.compile(
    r"(?<=[.!?\"”’)])\s{1,3}(?:Photo|Photograph|Image|Picture|Credit|Author|Photos)(?: credit| by)?\s?: [^.!?\n]{2,80}$"
)
_TAIL_AGENCY = re.compile(
    rf"(?<!\bto)(?<!\bby)(?<!\bof)(?<!\bthe)(?<!\bwith)(?<!\bfrom)(?<!\btold)(?<!\bfor)(?<!\band)(?<!\bat)(?<!\bon)(?<!\bin)"
    rf"(?<![,:;])\s{{1,3}}(?:{_OR_AGENCY}\s?[-\u2013/]\s?){{0,2}}{_PHOTO_AGENCY}(?:\s?[-\u2013/,]\s?{_OR_AGENCY}){{0,2}}\s{{0,4}}$"
    rf"|(?<=[.!?\"\u201d])\s{{1,3}}{_OR_AGENCY}(?:\s?[-\u2013/,]\s?{_OR_AGENCY}){{0,3}}\s{{0,4}}$"
)
"""Credits without brackets at a paragraph's end: "Soldiers guard the port Barcroft Media", "... the port. AFP"."""
_COPYRIGHT = re.compile(r"(?<=\S)\s{0,2}\u00a9[^\u00a9\n]{2,80}$")
"""A copyright's mark and its holder at the end: "killing 84 people \u00a9Ann Bee (AFP)"."""
_BREAK = re.compile(
    r"Hide Caption \d{1,3} of \d{1,3}"
    r"|\bPhotos? by [A-Z][\w.'\u2019-]{1,20}(?: [\w.'\u2019-]{1,20}){0,4}/[A-Z][\w ]{2,30}\.(?=\s|$)"
    rf"|(?:(?:[A-Z][\w'’-]{{1,20}} ){{0,3}}(?:[\w'’.-]{{1,20}}/)?{_AGENCY} )?"
    r"\b\d{1,3}/\d{1,3} \d{1,2} [A-Z][a-z]{2,8} \d{4} "
    r"|\bMOST (?:READ|POPULAR|VIEWED|SHARED)\b.{0,4000}"
    r"|(?:\d{1,3} of \d{1,3} )?Skip in Skip x Embed x Share(?: CLOSE(?: [A-Z0-9'’]{1,20}(?= )){0,14})?"
    r"|\b(?:Newsletter Sign Up|Continue reading the main story|Story continues below(?: advertisement)?"
    r"|Advertisement Continue reading[a-z ]{0,20})\b"
)
_NAMES_OF_AGENCIES = (
    *(
        "AP",
        "Getty",
        "AFP",
        "EPA",
        "Reuters",
        "REUTERS",
        "PA",
        "Contributor",
        "Rex",
        "REX",
        "Splash",
        "Barcroft",
        "Alamy",
    ),
    *("Shutterstock", "Newspapers", "andout", "HANDOUT", "Nur", "Zuma", "SWNS", "Agency", "Stringer", "Fame", "WENN"),
    *("Press", "Pictures", "Images"),
)
_SIGNS = (
    (_BRACKET, ("(",)),
    (_LAST_BRACKET, ("(",)),
    (_TAIL, (":",)),
    (_COPYRIGHT, ("\u00a9",)),
    (
        _TAIL_AGENCY,
        _NAMES_OF_AGENCIES,
    ),
    (_BREAK, ("Hide Caption", "Skip in Skip", "MOST ", "Newsletter Sign", "Continue reading", "Story continues", "/")),
)
"""What a pattern cannot do without, looked for first: most paragraphs hold none of it."""
_LINK = re.compile(
    r"(?:read more|read also|also read|read next|see also|related(?: stories| articles| coverage| content| topics|"
    r" story)?|more|watch|watch also|don[’']t miss|recommended|continue reading|click here|sign up|newsletter"
    r"|advertisement|follow us|more on this story|story continues|more from [\w ]{2,30}|hide caption|share this)"
    r"\s{0,2}(?:[:|>»]|$)",
    re.IGNORECASE,
)
_LONGEST_LINK = 200
GALLERY = "Photos: "
"""How each caption of a gallery begins, its title following."""
_CREDITED = re.compile(rf"{_AGENCY}\s?(?:,\s?[Ff]ile)?\)\s{{0,4}}$")


def find_prose(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of the paragraph `text[start:end]` without credits and marks; none for a link to another story."""
    paragraph = text[start:end]
    if len(paragraph) <= _LONGEST_LINK and _LINK.match(paragraph.lstrip()):
        return []
    patterns = [pattern for pattern, signs in _SIGNS if any(sign in paragraph for sign in signs)]
    cuts = [m.span() for pattern in patterns for m in pattern.finditer(paragraph)]
    cuts = [cut for cut in cuts if cut[0] > 0 or paragraph[cut[1] :].strip()[:1] not in ("-", "–", "—")]
    if (lead := _match_lead(paragraph)) is not None:
        cuts.append(lead.span())
    found, at = [], 0
    for first, last in sorted(cuts):
        if first > at and paragraph[at:first].strip():
            found.append((start + at, start + first))
        at = max(at, last)
    if paragraph[at:].strip():
        found.append((start + at, end))
    return found


def title_length(parts: list[str]) -> int:
    """How many characters the captions of one gallery begin with in common: "Photos: The storm Ann Bee walks home".

    0 for fewer than three. The last word of what is common stays with the captions: it may be their own.
    """
    if len(parts) < 3:
        return 0
    common = parts[0]
    for part in parts[1:]:
        shared = 0
        while shared < min(len(common), len(part), _LONGEST_LINK) and common[shared] == part[shared]:
            shared += 1
        common = common[:shared]
    return common.rfind(" ") + 1


def is_caption(line: str) -> bool:
    """Whether a line is a photo's caption by its mark or its credit: what follows it begins the article."""
    return _match_lead(line) is not None or _CREDITED.search(line) is not None


def _match_lead(line: str) -> re.Match[str] | None:
    """The credit or mark that a line begins with: "Reuters The move comes", but not "Reuters Foundation staff"."""
    if (lead := _LEAD.match(line)) is not None:
        return lead
    lead = _LEAD_OF_NEWS.match(line)
    return lead if lead is not None and not _NAMED_SO.match(line, lead.end()) else None
