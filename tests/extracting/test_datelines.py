"""Datelines, and the sentences with dashes and colons that are none."""

import pytest

from onrecord.extracting.datelines import find_dateline

AFP, AP = "Agence France-Presse", "Associated Press"
ROWS = [
    ("MOSCOW (Sputnik) - A ministry", "MOSCOW", "Sputnik", "city and agency"),
    ("SAN FRANCISCO - The mayor", "SAN FRANCISCO", None, "two words, a hyphen for a dash"),
    ("KYIV, Ukraine, Sept 21 (Reuters) - The", "KYIV, Ukraine, Sept 21", "Reuters", "country and date"),
    ("JERUSALEM (AP) -- Police", "JERUSALEM", AP, "two hyphens"),
    ("BEIJING -- Officials", "BEIJING", None, "no agency"),
    ("WASHINGTON—The president", "WASHINGTON", None, "no space at the dash"),
    ("MOSCOW, September 21. /TASS/. The", "MOSCOW, September 21", "TASS", "the form of TASS"),
    ("ISLAMABAD: The government", "ISLAMABAD", None, "a colon, as in South Asia"),
    ("NEW DELHI: The government", "NEW DELHI", None, "a colon after two words"),
    ("New York, 21 September 2022 – The", "New York, 21 September 2022", None, "the form of the United Nations"),
    ("GENEVA (3 October 2022) – The", "GENEVA (3 October 2022)", None, "the date in brackets"),
    ("(Reuters) - Oil prices", None, "Reuters", "only the agency"),
    ("(CNN) -- The", None, None, "only the outlet"),
    ("Sept 21 (Reuters) - Oil", "Sept 21", "Reuters", "only date and agency"),
    ("PORT-AU-PRINCE, Haiti (AP) — A", "PORT-AU-PRINCE, Haiti", AP, "hyphens within"),
    ("ST. PETERSBURG, Fla. (AP) — A", "ST. PETERSBURG, Fla.", AP, "full stops within"),
    ("McALLEN, Texas (AP) — A", "McALLEN, Texas", AP, "a small letter in capitals"),
    ("WASHINGTON/MOSCOW, Oct. 3 (Reuters) — Two", "WASHINGTON/MOSCOW, Oct. 3", "Reuters", "two places"),
    ("São Paulo (AFP) - A", "São Paulo", AFP, "title case, vouched for by the agency"),
    ("KABUL, Afghanistan — “We", "KABUL, Afghanistan", None, "a quotation follows"),
    ("KABUL (Sample Agency): The", "KABUL", "Sample Agency", "an agency before a colon"),
    ("KABUL (Sample Agency) : The", "KABUL", "Sample Agency", "and a space"),
    ("Tehran, March 15, IRNA - The", "Tehran, March 15", "IRNA", "the form of IRNA"),
    ("LONDON (Sample News Service) - A", "LONDON", "Sample News Service", "an agency that no table knows"),
]
NONE = [
    ("NATO - the alliance - said", "a dash within a sentence"),
    ("NATO — The alliance", "a body, not a place"),
    ("Putin — who leads Russia — said", "a name before a dash"),
    ("The minister - a former general - said", "words before a dash"),
    ("WASHINGTON - the capital - was quiet", "the sentence goes on"),
    ("RUSSIA MUST LEAVE - That was the message", "a banner, not a place"),
    ("OPINION: The", "a label"),
    ("FILE - In this photo", "a caption from the file"),
    ("BREAKING NEWS - The", "a label of two words"),
    ("CORRECTION - The", "a label before a dash"),
    ("COVID-19 - A", "a disease"),
    ("WHO: The world", "a body before a colon"),
    ("London — The government said", "title case with nothing that vouches for it"),
    ("(pictured) - The", "brackets that credit nobody"),
    ("- The first point", "a list"),
    ("KYIV, Sept 21 -", "nothing follows"),
    ("", "nothing"),
    ("He said (on Tuesday) - The", "brackets within a sentence"),
]


@pytest.mark.parametrize(("paragraph", "words", "agency", "why"), ROWS)
def test_datelines(paragraph: str, words: str | None, agency: str | None, why: str) -> None:
    found = find_dateline(paragraph)
    assert found is not None, why
    assert (found.words, found.agency) == (words, agency), why
    assert paragraph[found.length : found.length + 1].strip(), "it ends where the sentence begins"


@pytest.mark.parametrize(("paragraph", "why"), NONE)
def test_sentences(paragraph: str, why: str) -> None:
    assert find_dateline(paragraph) is None, why
