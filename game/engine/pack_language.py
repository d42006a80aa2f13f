"""The keys of the catalogues and country packs; each fact names its source and its day."""

from game.engine.catalogue import FAMILIES
from game.engine.language import FORMAT, RIGHT_KINDS, Key, Keys

_HEAD = Keys(
    {
        "format": Key("whole", "Version of the language.", True, least=FORMAT, most=FORMAT),
        "language": Key("word", "Language of the texts.", True, ("fr", "en", "de")),
    }
)
_COUNTRY = Keys(
    {
        **_HEAD,
        "country": Key("id", "The country, two letters, or international.", True),
        "entries": Key("table", "The entries, in the order of the screen.", True),
        "checked": Key("text", "The day on which all was last compared with its sources."),
        "checked_how": Key("text", "How that was done, in a sentence or two."),
    }
)
REFLEXES = Keys(
    {
        **_HEAD,
        "families": Key("table", "The six families.", True),
        "reflexes": Key("table", "The reflexes.", True),
    }
)
FAMILY = Keys(
    {
        "name": Key("text", "Name on the screen.", True),
        "summary": Key("text", "One short sentence.", True),
    }
)
REFLEX = Keys(
    {
        "fact": Key("id", "Its entry in the fact base.", True),
        "family": Key("word", "Its family.", True, FAMILIES),
        "phase": Key(
            "word", "When it helps.", True, ("before", "first-contact", "under-pressure", "after")
        ),
        "name": Key("text", "Two to four words.", True),
        "sentence": Key("text", "The advice, in one sentence.", True),
        "audience": Key("word", "Whom it is for.", True, ("teen", "adult")),
        "status": Key("word", "How well it is sourced.", True, ("verified", "seed-only", "memory")),
        "sources": Key("items", "Where it was read."),
    }
)
TACTICS = Keys({**_HEAD, "tactics": Key("table", "The tactics.", True)})
TACTIC = Keys(
    {
        "fact": Key("text", "Its entry in the fact base.", True),
        "name": Key("text", "The technique, in a few words.", True),
        "purpose": Key("text", "What it is for, in one sentence.", True),
        "notice": Key("text", "What one can notice.", True),
        "sources": Key("items", "Where it was read."),
    }
)
# 2025-11-07, or no more than is known of it: 2025-11, 2025, undated.
_AS_OF = Key("text", "The day on which the source was true, such as 2025-11-07.", True)
_READ = Key("text", "The day on which a source without a date was read.")
HELP = Keys({**_COUNTRY, "name": Key("text", "The country's name.", True)})
HELP_LINE = Keys(
    {
        "fact": Key("text", "Its entry in the fact base.", True),
        "name": Key("text", "Name on the screen.", True),
        "kinds": Key("ids", "Kinds of help that it gives.", True),
        "phone": Key("text", "Number, as it is dialled."),
        "url": Key("text", "Address of the site."),
        "what_for": Key("text", "When to turn there.", True),
        "hours": Key("text", "When somebody answers."),
        "cost": Key("text", "What it costs."),
        "channels": Key("items", "How to reach it."),
        "anonymous": Key("word", "Whether no name is needed.", words=("yes", "no", "unknown")),
        "languages": Key("ids", "Languages that are known to be spoken there."),
        "audience": Key("text", "Whom it is for."),
        "say": Key("text", "What one can say when somebody answers."),
        "line": Key("text", "All of it in one line.", True),
        "as_of": _AS_OF,
        "read": _READ,
        "at_night": Key("flag", "Somebody answers at night too."),
        "always": Key("flag", "Always shown."),
        "sources": Key("items", "Where it was read.", True),
    }
)
SHARED = Keys(
    {"from": Key("word", "The file that holds the entry of this name.", True, ("international",))}
)
LAWS = _COUNTRY
LAW = Keys(
    {
        "fact": Key("text", "Its entry in the fact base.", True),
        "kind": Key("word", "How scenarios ask for it.", True, RIGHT_KINDS),
        "title": Key("text", "Three to six words.", True),
        "text": Key("text", "The law in plain words.", True),
        "article": Key("text", "Where it stands.", True),
        "up_to": Key("text", "What the author of the acts risks at most."),
        "about": Key("word", "Whom it is about.", True, ("the-author", "you")),
        "as_of": _AS_OF,
        "read": _READ,
        "sources": Key("items", "Where it was read.", True),
    }
)
