"""The keys of boosters: messages to sort, sentences to put together."""

from game.engine.language import FORMAT, Key, Keys

KINDS = ("sort", "sentence")
_HEAD = Keys(
    {
        "format": Key("whole", "Version of the language.", True, least=FORMAT, most=FORMAT),
        "booster": Key("word", "What is done in it: sort, or sentence.", True, KINDS),
        "language": Key("word", "Language of the texts.", True, ("fr", "en", "de")),
        "title": Key("text", "Name on the screen.", True),
        "summary": Key("text", "One or two sentences, for its card.", True),
        "note": Key("text", "What is told before it starts.", True),
        "minutes": Key("whole", "How long it takes.", True, least=1, most=15),
    }
)
SORT = Keys({**_HEAD, "fragments": Key("table", "The messages to sort.", True)})
FRAGMENT = Keys(
    {
        "from": Key("text", "Who writes, and when.", True),
        "says": Key("text", "The message, word for word.", True),
        "told": Key("text", "The same without its words, for the softer version.", True),
        "tactic": Key("id", "The technique; without it, nothing is wrong."),
        "beside": Key(
            "ids", "Techniques offered with it: two, or three if nothing is wrong.", True
        ),
        "seen": Key("text", "What is said to somebody who saw it.", True),
        "missed": Key("text", "What is said to somebody who took it for something else.", True),
    }
)
SENTENCE = Keys(
    {
        **_HEAD,
        "people": Key("table", "Whom one may tell.", True),
        "starts": Key("table", "First sentences.", True),
        "middles": Key("table", "Second sentences.", True),
        "ends": Key("table", "Third sentences.", True),
    }
)
PERSON = Keys(
    {
        "name": Key("text", "Who it is, in a few words.", True),
        "about": Key("text", "One short sentence.", True),
    }
)
PIECE = Keys(
    {
        "to": Key("ids", "The people to whom it can be said; without it, to all."),
        "says": Key("text", "The sentence, word for word.", True),
        "does": Key("text", "What it does, in a few words.", True),
    }
)
ANY = {"sort": SORT, "sentence": SENTENCE}
