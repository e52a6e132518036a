"""The words that tell what a place is to an act: prepositions, parts of places, acts that move, happenings.

No records go in: `PlaceRole`s come out of a preposition.
"""

from onrecord.records.event import PlaceRole

ROLES: dict[str, PlaceRole] = {
    "from": "origin", "out": "origin",
    "to": "destination", "into": "destination",
    "toward": "destination", "towards": "destination", "onto": "destination",
    "against": "target",
}  # fmt: skip
STANDS_IN = frozenset([
    "in", "inside", "near", "outside", "around", "across", "throughout", "within", "off", "along", "through",
])  # fmt: skip
"""Prepositions that say where, whatever the act: "off Somalia" is at sea near it."""
PLACING = frozenset(["at", "on", "above", "below", "beneath", "under", "beside", "behind", "beyond", "opposite", "via"])
"""Prepositions that say where, unless the place is the one that receives."""
OCCASIONS = frozenset([
    "time", "day", "night", "week", "month", "year", "hour", "occasion", "morning", "evening", "period", "minute",
])  # fmt: skip
"""Words of time that a place may hang on: "launched for the first time from Sunan"."""
NUMBERS = frozenset(
    ["hundred", "thousand", "dozen", "million", "number", "score", "group", "crowd", "handful", "couple"]
)
"""What stands over persons and things with "of": "hundreds of women in Cologne"."""
JOURNEYS = frozenset(["visit", "trip", "tour", "stop", "stopover"])
"""Who speaks "during a visit to Osaka" speaks there."""
SPOTTING = frozenset(
    ["at", "in", "inside", "near", "outside", "on", "into", "from", "during", "across", "along", "off"]
)
"""Prepositions whose noun lies where the act is: "at a hotel in Geneva", "during a rally in Minsk"."""
NOT_PLACING = frozenset(["with", "by", "about", "over", "than", "as", "like", "for", "between"])
TOPICAL = frozenset(["of", "on", "against", "to", "toward", "towards", "about", "over"])
"""Prepositions that name what is talked of or whom it is said to: "criticism of Peru", "a protest to Norway"."""
MEANT = frozenset(["for", "over", "about", "against", "of", "on", "to", "with", "after", "following", "despite", "by"])
"""Prepositions before another happening than the act: "in retaliation for air strikes in Kunduz"."""
AIMING = frozenset(["fire", "shoot", "launch", "lob", "aim"])
FLYING = frozenset(["fly", "pass", "sail"])
MOVES = frozenset([
    "go", "travel", "fly", "move", "flee", "return", "withdraw", "send", "deploy", "visit", "arrive", "head",
    "march", "enter", "leave", "deport", "evacuate", "repatriate", "extradite",
])  # fmt: skip
TRAVELS = frozenset(
    ["go", "travel", "fly", "come", "return", "head", "journey", "drive", "march", "sail", "visit", "rush"]
)
QUITS = frozenset(["leave", "flee", "evacuate", "exit", "abandon", "quit", "vacate", "escape"])
"""Acts whose object is the place that is left: "fled Aleppo"."""
CARRIES = frozenset(
    ["transfer", "ship", "export", "deliver", "transport", "bring", "carry", "smuggle", "sell", "supply"]
)
"""Goods move, and where they go to is a place of the act."""
REMOVES = frozenset([
    "pull", "remove", "rescue", "expel", "recall", "retreat", "drive", "oust", "evict", "abduct", "kidnap", "take",
    "steal", "displace", "import", "rappel", "escape", "release", "free",
])  # fmt: skip
"""Acts that take from where something was: "from" after others tells where persons and things are from."""
STRIKES = frozenset(["ASSAULT", "COERCE"])
LEAVES = frozenset(["MOBILIZE", "RETREAT"])
SAID = frozenset(["ACCUSE", "REJECT", "REQUEST", "THREATEN", "SUPPORT", "AGREE"])
SPOKEN = SAID | {"SANCTION"}
DISCUSSES = frozenset(["discuss", "debate", "review", "address", "raise"])
PHONES = frozenset(["phone", "call", "telephone", "email", "text", "write"])
"""Acts over a distance: "phoned her cousin in Russia"."""
TAKES = frozenset([
    "seize", "occupy", "invade", "capture", "take", "annex", "blockade", "surround", "besiege", "encircle", "enter",
    "raid", "regain", "retake", "recapture", "overrun", "storm", "attack", "close", "search", "control", "cut",
])  # fmt: skip
"""Coercions that are done at a place; a country that is forced or pressed is none."""
PULLS = frozenset(["pull", "withdraw", "remove", "recall", "bring"])
"""What is pulled out leaves where it is: "to withdraw the troops in Syria"."""
HARMS = frozenset(
    ["shoot", "stab", "beat", "rape", "murder", "strangle", "execute", "behead", "torture", "kidnap", "abduct"]
)
"""With `CASUALTY`: what is done to persons only; "Paris was shot" speaks of somebody of that name."""
PREVENTS = frozenset(["ban", "bar", "forbid", "prohibit", "block", "exclude", "stop", "prevent"])
CASUALTY = frozenset(["kill", "wound", "injure", "hurt", "maim", "die", "perish"])
SPEAKS = frozenset(["speak", "talk", "address", "appear", "attend", "visit", "tour", "meet", "testify", "campaign"])
"""What somebody does where the act of the main clause is done: "Speaking in Osaka, she urged ..."."""
SHOWS = frozenset(["show", "report", "broadcast", "depict", "air", "announce"])
"""What a screen or newspaper in a picture does with an act that happened elsewhere."""
OFFICES = frozenset([
    "mayor", "governor", "president", "minister", "premier", "bishop", "sheriff", "chief", "head", "leader",
    "king", "queen", "prince", "university", "bank", "ambassador", "consul", "envoy", "adviser", "advisor",
    "representative", "delegate", "emissary", "commissioner", "emir", "sultan",
])  # fmt: skip
"""Nouns whose "of" or "to" names an office or a body: the mayor of Oslo may act elsewhere."""
ADDRESSED = frozenset([
    "resident", "people", "civilian", "citizen", "inhabitant", "villager", "commuter", "motorist", "passenger",
    "tourist", "traveller", "traveler", "protester", "demonstrator", "woman", "man", "child", "family", "student",
    "worker", "household", "population", "visitor", "homeowner", "parent", "shopper", "migrant", "refugee",
])  # fmt: skip
"""Persons who are told to do something where they are: "urged residents in Kherson to leave"."""
KINDS_OF_PLACE = frozenset([
    "island", "islands", "province", "region", "district", "county", "city", "town", "village", "state", "area",
    "peninsula", "valley", "river", "sea", "strait", "border", "coast", "airport", "base", "camp", "suburb", "capital",
    "neighborhood", "neighbourhood", "oblast", "governorate", "prefecture", "desert", "mountains", "territory", "port",
    "airspace", "waters", "coastline", "cathedral", "market", "station", "square", "stadium", "beach", "harbour",
    "harbor", "suburbs", "hub", "stronghold", "enclave", "municipality", "hamlet", "settlement", "resort", "regions",
    "provinces", "districts", "areas", "cities", "towns", "villages", "counties", "islands", "prefectures",
])  # fmt: skip
"""What belongs to a place's name or lies there: "Sulawesi island", "Cologne's cathedral"; not "the Guam threat"."""
PARTS = KINDS_OF_PLACE | frozenset([
    "centre", "center", "heart", "middle", "vicinity", "outskirts", "edge", "fringes", "part", "parts", "half", "side",
    "quarter", "corner", "pocket", "pockets", "swath", "swaths", "swathes", "stretch", "streets", "street", "shores",
    "shore", "areas", "regions", "districts", "neighborhoods", "neighbourhoods", "cities", "towns", "villages", "gates",
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "length", "rest", "whole",
    "interior", "tip", "bank", "banks", "walls", "bay", "gulf", "province", "provinces",
])  # fmt: skip
"""Words whose "of" names the place they are a part of: "in the centre of Nice", "from the vicinity of Pyongyang"."""
HAPPENINGS = frozenset([
    "attack", "bombing", "blast", "explosion", "shooting", "strike", "airstrike", "raid", "assault", "shelling",
    "ambush", "clash", "fighting", "killing", "massacre", "stabbing", "siege", "crash", "riot", "battle", "offensive",
    "crackdown", "gunfight", "shootout", "war", "violence", "unrest", "murder", "abduction", "kidnapping", "abuse",
    "rampage", "bombardment", "incident", "conflict", "crisis", "genocide", "operation", "protest", "rally", "coup",
    "election", "disaster", "earthquake", "outbreak", "celebration",
])  # fmt: skip
"""What may happen somewhere itself: in "condemned the attack in Kabul" the place is the attack's."""
CHARGES = frozenset(
    ["charge", "indict", "prosecute", "sue", "question", "interrogate", "investigate", "inspect", "probe"]
)
"""Accusations that are made where the accused are: "charged two men in Oslo"."""
BUILDINGS = frozenset([
    "consulate", "embassy", "office", "mission", "bureau", "branch", "school", "factory", "plant", "mine", "base",
    "station", "camp", "bank", "store", "hotel", "hospital", "house", "home", "headquarters", "airport", "port",
])  # fmt: skip
"""Objects that stand where the words after them say: "expel diplomats and close the consulate in Tripoli"."""
ATTACKERS = frozenset(["shooter", "attacker", "gunman", "bomber", "killer", "assailant", "stabber"])
"""Who is named by where the attack was: "the Las Vegas shooter"."""
