"""The scenario language as data: every key, what it holds, and one sentence on what it is for.

The reader, its "did you mean" and the editors' schema all read these tables, so that a key
exists in one place.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Form = Literal["text", "id", "whole", "word", "flag", "ids", "table", "items"]


@dataclass(frozen=True, slots=True)
class Key:
    """One key: the form of its value, whether it must be there, its limits, its meaning."""

    form: Form
    about: str
    required: bool = False
    words: tuple[str, ...] = ()
    least: int = 0
    most: int = 0


class Keys(dict[str, Key]):
    """The keys of one table; `required` are those that must be there."""

    def __init__(self, keys: Mapping[str, Key]) -> None:
        """Take the keys, in the order in which they are explained."""
        super().__init__(keys)
        self.required = frozenset(name for name, key in keys.items() if key.required)


FORMAT = 1
APPS = ("pixo", "sms", "tchat", "carnet", "arene", "bulle", "mail")
ROLES = ("target", "confidant", "witness", "ex-partner", "family", "control")
MOODS = ("relieved", "hopeful", "steady", "open")
HELP_KINDS = ("listen", "danger", "police", "remove", "victim")
PICTURES = (
    "amina",
    "bilal",
    "brouillon",
    "camille",
    "carole",
    "castel",
    "club",
    "colis",
    "diallo",
    "dorian",
    "elio",
    "enzo",
    "ferrand",
    "gabin",
    "group",
    "hugo",
    "ilyes",
    "inaya",
    "ines",
    "jade",
    "karim",
    "kestrel",
    "kim",
    "kylian",
    "lefort",
    "lina",
    "line",
    "lou",
    "louane",
    "mail",
    "malo",
    "maman-ilyes",
    "maman-mathis",
    "maman-maya",
    "mamie",
    "mathis",
    "maya",
    "mere-camille",
    "mere-gabin",
    "mere-louane",
    "moka",
    "nael",
    "nino",
    "noe",
    "nour",
    "nurse",
    "papa",
    "papa-rose",
    "petit",
    "rayan",
    "rose",
    "roussel",
    "sacha",
    "sanchez",
    "sandra",
    "sarah",
    "swann",
    "sylla",
    "tanguy",
    "tom",
    "unknown",
    "youssef",
    "zelie",
    "zoe",
)
RIGHT_KINDS = (
    "blackmail",
    "blackmail-carried-out",
    "attempt",
    "extortion",
    "adult-pushing",
    "adult-asking",
    "sharing-minor",
    "sharing-image",
    "deepfake",
    "pressure",
    "harassment",
    "identity-theft",
    "fraud",
    "hacking",
    "proposals",
    "private-life",
    "ban",
    "minors-liability",
    "complaint",
    "privacy",
)
PROFILES = ("real", "fake")
PLACES = (
    "bedroom",
    "living-room",
    "infirmary",
    "asleep",
    "kitchen",
    "schoolyard",
    "clubhouse",
    "studio",
)

SCENARIO = Keys(
    {
        "format": Key("whole", "Version of the language.", True, least=FORMAT, most=FORMAT),
        "title": Key("text", "Title, as the library shows it.", True),
        "language": Key("word", "Language of the texts, two letters.", True, ("fr", "en", "de")),
        "summary": Key("text", "Two sentences at most, for the library.", True),
        "content_note": Key("text", "What the story holds, told before it starts."),
        "role": Key("word", "Who the player is in this story.", True, ROLES),
        "age": Key("whole", "From what age, in years.", True, least=8, most=18),
        "minutes": Key("whole", "How long a play takes.", True, least=1, most=60),
        "intensity": Key("whole", "1 calm, 2 tense, 3 strong.", True, least=1, most=3),
        "rights": Key("ids", "Kinds of rights that the debrief explains."),
        "cast": Key("table", "The characters.", True),
        "variables": Key("table", "What the story remembers."),
        "start": Key("id", "The node where the story starts.", True),
        "nodes": Key("table", "The moments of the story.", True),
        "passages": Key(
            "table", "Shared passages: written once, called by choices, and they return."
        ),
    }
)
PASSAGE = Keys(
    {
        "start": Key("id", "The node where the passage starts.", True),
        "nodes": Key("table", "Its moments; a choice with next: return leaves it.", True),
    }
)
CHARACTER = Keys(
    {
        "name": Key("text", "Name or pseudonym, as the phone shows it.", True),
        "app": Key("word", "The app in which they write; none: heard in the room.", words=APPS),
        "profile": Key("word", "Whether the profile tells the truth.", words=PROFILES),
        "picture": Key("word", "The avatar that stands beside the name.", words=PICTURES),
        "player": Key("flag", "True for the one character whom the player plays."),
        "trusted": Key("flag", "True for someone who helps."),
    }
)
VARIABLE = Keys(
    {
        "from": Key("whole", "Smallest number; the story starts with it.", True, least=0, most=99),
        "to": Key("whole", "Largest number.", True, least=0, most=99),
    }
)
NODE = Keys(
    {
        "time": Key(
            "text", 'Story time, such as "21:14"; a node reached later keeps the later time.'
        ),
        "screen": Key("id", "The conversation on the phone, or room when it is put down."),
        "place": Key("word", "Where it happens: what one sees around the phone.", words=PLACES),
        "present": Key("ids", "Characters who are there in person and are heard, not read."),
        "lines": Key("items", "What is said, in order."),
        "discuss": Key("text", "A question for the class."),
        "harmless": Key("flag", "True where nothing is wrong: a light check, then trust, is best."),
        "choices": Key("table", "The ways on."),
        "ending": Key("table", "The story comes to rest here."),
    }
)
LINE = Keys(
    {
        "tactic": Key("id", "The technique used in this line."),
        "when": Key("table", "The line is said only while this holds."),
    }
)
CHOICE = Keys(
    {
        "say": Key("text", "A reply, word for word."),
        "do": Key("text", "An act."),
        "write": Key("id", "Write to someone else; say holds the words."),
        "shows": Key("ids", "Reflexes that this choice shows."),
        "misses": Key("ids", "Reflexes that this choice lets pass."),
        "alarm": Key("flag", "True for an alarm raised for nothing, at a harmless node."),
        "set": Key("table", "What the story remembers from now on."),
        "when": Key("table", "The choice is there only while this holds."),
        "once": Key("flag", "The choice can be taken a single time."),
        "feedback": Key("text", "One or two kind, concrete sentences, read after the choice."),
        "call": Key("id", "A shared passage that comes first; it returns to next."),
        "next": Key("id", "The node that follows.", True),
    }
)
ENDING = Keys(
    {
        "title": Key("text", "A few words over the last picture."),
        "mood": Key("word", "The light in which the story ends.", True, MOODS),
        "next_step": Key("text", "One thing that can be done tomorrow.", True),
        "help": Key("ids", "Kinds of help that the debrief puts first.", True),
    }
)
COMPARISON = Keys(
    {
        "at_least": Key("whole", "This number or more.", least=0, most=99),
        "at_most": Key("whole", "This number or less.", least=0, most=99),
    }
)
