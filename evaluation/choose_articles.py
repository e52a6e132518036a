"""`python -m evaluation.choose_articles ../shared/gold`: choose the articles that are coded in full by hand.

In: the dated articles of GOLD (incidents/newscluster_dev.jsonl). Out: one line an article, its topic and its id. The
topic is rough, by words; the draw is by a fixed seed and made before the coder is run on any of them.
"""

import argparse
import json
import random
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

ARTICLES = "incidents/newscluster_dev.jsonl"
SEED = 20261124
WANTED = {"war": 7, "politics": 5, "courts": 3, "sport": 3, "markets": 2}
A_STORY = 2
"""At most so many articles of one story: copies of one report would weigh it twice."""
WORDS = (90, 1000)
"""Shorter ones are captions; longer ones are not coded whole in one sitting."""
TOPIC_WORDS = {
    "war": """missile missiles fired military troops army soldiers militants militant gunmen insurgents bomb bomber
        bombing attack attacks attackers attacked terror terrorist terrorism weapons nuclear ballistic war kidnapped
        abducted hostages shooting gunman taliban rebels""",
    "politics": """president minister ministry parliament government sanctions council embargo summit ambassador
        diplomatic diplomats diplomacy foreign chancellor senator senators congress lawmakers election elections party
        parties policy opposition mayor spokesman spokeswoman migrants refugees asylum""",
    "courts": """court courts judge trial lawsuit lawsuits sued suing sue charged charges arrested arrest prosecutor
        prosecutors convicted sentenced jury attorney attorneys lawyer lawyers suspect suspects investigation
        investigators detectives fraud theft indicted allegations alleged accused""",
    "sport": """game games season teams coach coaches league baseball football quarterback inning innings player
        players championship playoffs playoff score scored win victory touchdown pitcher nfl nba mlb fans series title
        cup match""",
    "markets": """shares stock stocks market markets investors earnings quarter profit profits bank banks billion tax
        taxes revenue cryptocurrency bitcoin currency price prices trading analysts shareholders company companies
        bond bonds cap""",
}
LEAST = 15.0
"""Topic words in a thousand below which an article is none of these: weather, space, celebrities."""
DIFFERENT = 4
"""So many different words of the topic must stand in it."""


@dataclass(frozen=True, slots=True)
class Dated:
    """An article of the set: its id, story, headline and text."""

    id: str
    story: str
    headline: str
    text: str


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, help="the folder of the development sets")
    articles = load_articles(parser.parse_args().gold)
    for topic, article in choose_articles(articles):
        print(f"{topic}\t{article.id}")
    return 0


def load_articles(gold: Path) -> list[Dated]:
    """The set's articles in the order of the file."""
    with (gold / ARTICLES).open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    return [Dated(row["id"], row["incident"], row.get("title") or "", row["text"]) for row in rows]


def find_topic(headline: str, text: str) -> str:
    """The topic whose words are the most frequent, those of the headline counted three times; `other` below LEAST."""
    words = Counter(re.findall(r"[a-z]+", f"{text} {headline} {headline} {headline}".lower()))
    told = {
        topic: [words[word] for word in set(listed.split()) & words.keys()] for topic, listed in TOPIC_WORDS.items()
    }
    best = max(told, key=lambda topic: sum(told[topic]))
    enough = len(told[best]) >= DIFFERENT and sum(told[best]) * 1000 >= LEAST * words.total()
    return best if enough else "other"


def choose_articles(articles: list[Dated]) -> list[tuple[str, Dated]]:
    """Topic and article, WANTED of each topic as near as the set allows, in a random order that SEED fixes."""
    drawn = [article for article in articles if WORDS[0] <= len(article.text.split()) <= WORDS[1]]
    random.Random(SEED).shuffle(drawn)
    chosen: list[tuple[str, Dated]] = []
    for topic, wanted in WANTED.items():
        stories: Counter[str] = Counter()
        for article in drawn:
            if stories.total() == wanted:
                break
            if find_topic(article.headline, article.text) == topic and stories[article.story] < A_STORY:
                stories[article.story] += 1
                chosen.append((topic, article))
    return chosen


if __name__ == "__main__":
    raise SystemExit(main())
