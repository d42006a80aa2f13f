"""One story of any length, as a scenario and in ink: three lines and three choices a node."""

EVERY = 10  # so many nodes, one has a line that asks what happened before

HEAD = """\
format: 1
title: "Un long récit"
language: fr
summary: "Un récit pour mesurer."
role: confidant
age: 13
minutes: 60
intensity: 1
cast:
  noe: {name: "Noé", player: yes}
  lina: {name: "lina.s07", app: pixo, profile: fake}
  sarah: {name: "Sarah", app: sms, trusted: yes}
variables:
  told: no
start: n0
nodes:
"""
NODE = """\
  n{here}:
    lines:
      - lina: "Bonjour, c'est encore moi, {word}."
        tactic: deadline
      - narrator: "Le téléphone vibre."
      - sarah: "T'es là ? Réponds-moi quand tu peux."{when}
    choices:{choices}
      sarah:
        write: sarah
        say: "t'es là"
        shows: [tell]
        set: {{told: yes}}
        feedback: "Elle est là."
        next: n{third}
"""
WHEN = "\n        when: {told: yes}"
BREATHE = """
      breathe:
        do: "Poser le téléphone."
        shows: [pause]
        feedback: "Bien."
        next: n{first}"""
BEG = """
      beg:
        say: "attends un peu, s'il te plaît"
        misses: [pause]
        feedback: "Pas grave."
        next: n{second}"""
END = """\
  n{here}:
    lines:
      - narrator: "Fin."
    ending: {{mood: relieved, next_step: "Demain.", help: [listen]}}
"""

INK_HEAD = "VAR told = false\n-> n0\n"
INK_NODE = """\
== n{here}
lina: Bonjour, c'est encore moi, {word}. # deadline
Le téléphone vibre.
{line}
{choices}+ [t'es là]
  ~ told = true
  Elle est là.
  -> n{third}
"""
INK_LINE = "sarah: T'es là ? Réponds-moi quand tu peux."
INK_WHEN = f"{{told: {INK_LINE}}}"
INK_BREATHE = "+ [Poser le téléphone.]\n  Bien.\n  -> n{first}\n"
INK_BEG = "+ [attends un peu, s'il te plaît]\n  Pas grave.\n  -> n{second}\n"
INK_END = "== n{here}\nFin.\n-> END\n"


def scenario_text(nodes: int) -> str:
    """Give a scenario of so many nodes and an ending."""
    parts = [HEAD]
    for here in range(nodes):
        ways = BREATHE + BEG if here % 2 else BEG + BREATHE
        places = _places(here, nodes)
        when = WHEN if _asks(here) else ""
        parts.append(NODE.format(choices=ways.format(**places), when=when, **places))
    return "".join((*parts, END.format(here=nodes)))


def ink_text(nodes: int) -> str:
    """Give the same story in ink."""
    parts = [INK_HEAD]
    for here in range(nodes):
        ways = INK_BREATHE + INK_BEG if here % 2 else INK_BEG + INK_BREATHE
        places = _places(here, nodes)
        line = INK_WHEN if _asks(here) else INK_LINE
        parts.append(INK_NODE.format(choices=ways.format(**places), line=line, **places))
    return "".join((*parts, INK_END.format(here=nodes)))


def _asks(here: int) -> bool:
    return here % EVERY == EVERY - 1


def _places(here: int, nodes: int) -> dict[str, object]:
    """Give the numbers of a node and of those that follow, and a word that no other node has."""
    first, second, third = (min(here + step, nodes) for step in (1, 2, 3))
    word = "".join(chr(ord("a") + int(digit)) for digit in str(here))
    return {"here": here, "first": first, "second": second, "third": third, "word": word}
