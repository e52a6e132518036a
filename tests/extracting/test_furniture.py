"""Credits, marks of captions and links in a text: what is prose and what is not."""

import pytest

from onrecord.extracting.furniture import find_prose, is_caption

ROWS = [
    ("Soldiers guard the port. (Ann Bee/AP)", ["Soldiers guard the port."], "photographer and agency"),
    ("Soldiers guard the port. (Ann Bee/dpa via AP, file) (Associated Press)", ["Soldiers guard the port."], "two"),
    ("Soldiers guard the port. (Photo by Ann Bee/Getty Images)", ["Soldiers guard the port."], "photo by"),
    ("Soldiers guard the port. (AP Photo/Ann Bee, File)", ["Soldiers guard the port."], "agency first"),
    ("Soldiers guard the port (AFP)", ["Soldiers guard the port"], "an agency alone, at the end"),
    ("The port. (Ann Bee/AP) It was shelled.", ["The port.", "It was shelled."], "a caption and a sentence in a line"),
    ("Soldiers guard the port. Photograph: Ann Bee/Sample Pictures", ["Soldiers guard the port."], "without brackets"),
    ("FILE - Soldiers guard the port.", ["Soldiers guard the port."], "a caption from the file"),
    ("FILE PHOTO: Soldiers guard the port.", ["Soldiers guard the port."], "the same, with a colon"),
    ("Getty Images Forensic police search the lorry", ["Forensic police search the lorry"], "a credit without a mark"),
    ("EPA A victim is carried away", ["A victim is carried away"], "the same"),
    ("Image copyright EPA Image caption The blast hit a house", ["The blast hit a house"], "a broadcaster's"),
    ("The army left. Hide Caption 3 of 25", ["The army left."], "a gallery's counter"),
    ("One. Ann Bee/PA 14/34 17 November 2017 Two.", ["One.", "Two."], "another counter"),
    ("Talks broke off. MOST READ IN NEWS How rebels sleep", ["Talks broke off."], "teasers of other stories"),
    ("Getty - Contributor Rebels hold the port", ["Rebels hold the port"], "a contributor"),
    ("Barcroft Media The minister has ordered a drill", ["The minister has ordered a drill"], "a photo agency"),
    ("AFP or licensors Ann Bee opened the port", ["Ann Bee opened the port"], "an agency or others"),
    ("Handout - Getty Four jets dropped bombs", ["Four jets dropped bombs"], "two in a row"),
    ("AP:Associated Press The girls have been freed", ["The girls have been freed"], "short and long"),
    ("Reuters The move comes after talks", ["The move comes after talks"], "a sentence begins anew"),
    ("\u00a9 AFP/Getty Images Rebels hold the port", ["Rebels hold the port"], "a copyright's mark before it"),
    ("The blast killed 84 people \u00a9Ann Bee (AFP)", ["The blast killed 84 people"], "a copyright's mark behind it"),
    ("Soldiers guard the port Barcroft Media", ["Soldiers guard the port"], "an agency at the end, no full stop"),
    ("Soldiers guard the port. AFP / Getty", ["Soldiers guard the port."], "two agencies behind a full stop"),
    ("PA The president met the union", ["The president met the union"], "a short name before an article"),
    ("Ann leads them. Photo by Ann Bee/Sample Press. It rained.", ["Ann leads them.", "It rained."], "within"),
    ("Read more: Rebels capture the port", [], "a link to another story"),
    ("RELATED: Rebels capture the port", [], "a link"),
    ("Read more", [], "a link without words"),
    ("Advertisement Continue reading the main story", [], "a page's mark"),
]  # fmt: skip
PROSE = [
    ("The Associated Press (AP) reported the raid.", "brackets that explain a name"),
    ("Reuters reported the raid.", "an agency that acts"),
    ("Reuters Foundation staff were held.", "a body called after an agency"),
    ("Twitter Inc sued the ministry.", "a company"),
    ("AFP Commissioner Ann Bee said two men were held.", "a police called like an agency"),
    ("EPA Administrator Ann Bee resigned.", "an office called like an agency"),
    ("AFP said two men were held.", "an agency that speaks"),
    ("Reuters President Ann Bee spoke.", "its head"),
    ("The minister gave the files to Getty Images", "what it was given to"),
    ("The port was shelled, according to AFP", "who says so"),
    ("AP Explains how the vote works.", "a column"),
    ("More than 20 people were held.", "a sentence that begins like a link"),
    ("Read more books, the minister said.", "the same"),
    ("The minister (pictured) resigned.", "brackets that point at a picture"),
    ("He met the union (and its lawyers) on Monday.", "brackets of the sentence"),
    ("Watch the skies, the ministry said.", "a command"),
]


@pytest.mark.parametrize(("paragraph", "prose", "why"), ROWS)
def test_furniture_is_no_prose(paragraph: str, prose: list[str], why: str) -> None:
    text = f"Before.\n{paragraph}\nAfter."
    found = find_prose(text, 8, 8 + len(paragraph))
    assert [text[a:b].strip() for a, b in found] == prose, why


@pytest.mark.parametrize(("paragraph", "why"), PROSE)
def test_sentences_stay_whole(paragraph: str, why: str) -> None:
    assert find_prose(paragraph, 0, len(paragraph)) == [(0, len(paragraph))], why


def test_captions_are_known_by_mark_or_credit() -> None:
    assert is_caption("FILE - Soldiers guard the port.")
    assert is_caption("Soldiers guard the port. (Ann Bee/AP)")
    assert not is_caption("Soldiers guarded the port on Monday.")


@pytest.mark.parametrize(
    "odd", ["", " ", "(", "(/AP", "((((" * 5_000, "FILE" * 3_000, "(AP) " * 3_000, "CLOSE " + "A " * 9_000]
)
def test_any_string_is_read(odd: str) -> None:
    for start, end in find_prose(odd, 0, len(odd)):
        assert 0 <= start < end <= len(odd)
