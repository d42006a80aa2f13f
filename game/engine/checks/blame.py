"""What a victim would hear as blame, or as hope taken away, in the languages that are known."""

from collections.abc import Mapping

from game.engine.checks.prose import Patterns

# Before a word that blames: "it was not a …", "there is nothing … in it".
_NO_FR = r"(?<!pas une )(?<!pas d.)(?<!pas de )(?<!pas fait de )(?<!aucune )(?<!jamais une )"
_NO_EN = r"(?<!not )(?<!n.t )(?<!never )(?<!not your )"
_NO_DE = (
    r"(?<!nicht )(?<!nicht so )(?<!nicht ganz )(?<!nie )(?<!niemals )(?<!keine )(?<!kein )"
    r"(?<!keinen )(?<!keinen fall )(?<!weder )(?<!noch )"
)
_NOT = r"(?:nicht|nie|niemals|nichts|nix|keine?[mnrs]?)"
_WORD, _YES = r"\w+ ", rf"(?!{_NOT}\b)\w+ "  # any word before another; one that is no "not"
_YOU_HAD = r"(?:du hättest|(?<!was )hättest du)"
_ONE_HAD = rf"hätte\w* (?:{_WORD}){{0,4}}(?:erst|besser|mal)"
_THERE = r"(?:dort |da |drin |online |im (?:netz|internet) )"
_NOT_DE = rf"(?:{_YES}){{0,4}}{_NOT} (?:\w+ ){{0,4}}"  # some words, a "not", some words
# What a victim would hear as blame; a "not" or "never" before it lets kind sentences through.
BLAME: Mapping[str, Patterns] = {
    "fr": {
        "aurais": r"tu (?:n.)?aurais (?:pas |jamais )?dû",
        "faute": r"(?<!pas )(?<!pas de )(?<!jamais )(?<!jamais de )\bta faute\b",
        "cherché": r"tu l.as (?:bien )?cherché",
        "naï": r"\bnaï(?:f|ve)\b",
        "imprudent": r"\bimprudente?\b",
        "imprudence": rf"{_NO_FR}\bimprudences?\b",
        "stupide": r"\bstupide\b",
        "bêtise": r"\bquelles? bêtises?\b|\b(?:c.est|c.était|tu as fait|t.as fait) (?:vraiment )?"
        rf"une (?:grosse |belle )?bêtise\b|{_NO_FR}\bbêtise d.avoir\b",
        "eu tort": r"\b(?:tu |t.|vous )(?:as|avez) (?:bien |vraiment )?eu tort\b",
        "avais": r"t.avais qu.à",
        "fallait": r"fallait (?:pas\b|(?:mieux |y )?réfléchir|y penser|te méfier|faire attention)",
    },
    "en": {
        "should": r"you should(?:n.t| not| never)? have \w+(?:ed|en|nt|wn|ne|id|ld|t)\b",
        "fault": r"(?<!not )(?<!n.t )(?<!never )\byour fault\b",
        "wrong": r"\byou were (?:so )?wrong to\b",
        "careless": rf"{_NO_EN}\bcareless\b",
        "foolish": rf"{_NO_EN}\bfoolish\b",
        "mistake": rf"{_NO_EN}\byour mistake\b",
        "thought": r"should(?:n.t| not| never)? have thought|could have thought (?:first|before)",
        "asked": r"(?<!nobody )(?<!no one )(?<!never )(?<!not )\basked for it",
        "naive": r"\bnaive\b",
        "stupid": r"\bstupid\b",
    },
    "de": {
        "hättest": rf"{_YOU_HAD} (?:{_WORD}){{0,5}}sollen\b"
        rf"|{_YOU_HAD} {_NOT_DE}(?<!werden )dürfen\b"
        rf"|{_YOU_HAD} (?:{_YES}){{0,5}}(?<!werden )müssen\b"
        rf"|hättest du (?:bloß|nur|doch|mal) {_NOT_DE}"
        r"|(?:du hättest|hättest du) (?:es |das )?(?:lieber|besser) (?:nicht|nie)\b",
        "schuld": rf"{_NO_DE}\bdeine schuld\b|{_NO_DE}\bselb(?:st|er) schuld\b"
        r"|\bdu bist (?:doch |ja |auch |daran |dran ){0,2}schuld\b"
        r"|\bdu (?:hast|trägst) (?:doch |ja |auch |daran |die |eine ){0,2}(?:mit)?schuld\b",
        "von dir": rf"{_NO_DE}\b(?:falsch|dumm|blöd|doof|bescheuert|unklug) von dir\b",
        "falsch": rf"\bdu hast (?:{_YES}){{0,2}}falsch (?:gemacht|gehandelt|reagiert)\b",
        "fehler": r"\bdu hast (?:da |echt |wirklich )?(?:einen|den) (?:\w+ )?fehler gemacht\b"
        rf"|{_NO_DE}\bdein fehler\b",
        "leichtsinn": rf"{_NO_DE}\bleichtsinn\w*",
        "leichtgläubig": rf"{_NO_DE}\bleichtgläubig\w*",
        "unvorsichtig": rf"{_NO_DE}\bunvorsichtig\w*",
        "dummheit": r"\b(?:so eine|welch eine|was für eine|war eine|deine) dummheit\b",
        "mist": r"\bdu hast (?:da |echt |wirklich |ganz schön )?mist gebaut\b",
        "denken": rf"\b(?:vorher|{_ONE_HAD}) (?:nach|über|daran |dran )denken (?:sollen|müssen)",
        "überleg": rf"\b(?:vorher|{_ONE_HAD}) überlegen (?:sollen|müssen)",
        "eingebrockt": rf"\b(?:du hast|hast du) (?:{_WORD}){{0,3}}eingebrockt\b",
        "anders verdient": r"\bnicht anders verdient\b",
        "wolltest": r"\b(?:du wolltest|wolltest du) es (?:doch |ja )?"
        r"(?:nicht anders\b|so(?=[.!?,]|$))",
        "konntest": r"\bwie konntest du (?:nur|bloß|so)\b",
        "naiv": rf"{_NO_DE}\bnaiv(?:e[mnrs]?|ität)?\b",
        "dumm": rf"{_NO_DE}\bdumm\b",
    },
}
FOREVER: Mapping[str, Patterns] = {
    "fr": {
        "reste": r"(?<!rien ne )reste(?:ra|nt)? (?:pour toujours|à jamais|à vie)"
        r"|(?:en ligne|sur (?:internet|le net|le web)),? (?:ça y|ça|y) reste(?:ra)?(?=\s?[.!…»]|$)",
        "oubli": r"\b(?:internet|le net|le web) n.oublie (?:jamais|rien|pas)",
    },
    "en": {
        "for": r"(?<!nothing )(?:stays?|is) (?:there |online )?for ?ever\b",
        "stays": r"\bonline,? (?:it )?(?:always )?stays (?:there|online)",
        "internet": r"\binternet (?:never forgets|forgets nothing|does(?: not|n.t) forget)",
    },
    "de": {
        "immer": rf"(?<!nichts )(?:bleib(?:t|en) (?:{_YES}){{0,3}}|(?:ist|sind|steh(?:t|en)) "
        rf"{_THERE}?)für immer\b(?! (?:weg|gelöscht|vorbei|(?:beste |gute )?freund))"
        r"|\beinmal (?:online|im netz|im internet), (?:für )?immer\b",
        "ewig": rf"(?<!nichts )bleib(?:t|en) (?:{_YES}){{0,3}}(?:auf )?ewig\b",
        "bleibt": r"\b(?:im netz|im internet|online) (?:ist|steht|landet),? "
        r"bleibt (?:dort|da|drin|online|im (?:netz|internet))\b",
        "vergisst": r"\b(?:netz|internet) vergisst (?:nie|niemals|nichts)\b",
        "nie ": r"\bnie (?:wieder|mehr) (?:\w+ ){0,2}aus dem (?:netz|internet)\b",
    },
}
