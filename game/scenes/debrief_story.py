"""The page of the debrief that tells the play again, decision by decision."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.engine.debrief import Moment
from game.scenes.parts import bullet, family_icon, labelled, secondary
from game.scenes.timeline import Stop, Timeline
from game.ui.blocks import Block, Look, Row, Stack, Words
from game.ui.flows import Columns
from game.ui.named import Named, Together
from game.ui.space import Space
from game.ui.widgets import Heard
from game.wording import clock, filled, passed_over, quoted

if TYPE_CHECKING:
    from game.scenes.debrief import DebriefScene

SOFT = Look("paper_dim", 1.0, 16)
CARD = Look("card", 1.0, 16, "rule")


def story_page(scene: "DebriefScene", space: Space) -> list[Block]:
    """Give the play as a timeline: each decision, what it showed, and the way back to it."""
    _ = scene.context.text
    intro = _(
        "Every moment can be played another way. "
        "Having sent, answered, paid or waited is never a fault."
    )
    found: list[Block] = [
        Words(intro, "lead"),
        Timeline(tuple(_stop(one, scene, space) for one in scene.data.moments), scene.drawn),
    ]
    if scene.data.discussions:
        questions = (bullet(one) for one in scene.data.discussions)
        head = labelled("chat", _("To talk about together"), space, "brown")
        found.append(Stack([head, *questions], gap=6, pad=(20, 14), look=SOFT))
    return found


def _stop(moment: Moment, scene: "DebriefScene", space: Space) -> Stop:
    """Give a moment its sign: what was done, in the colour of the first reflex that it showed."""
    if moment.is_skipped:
        return Stop("next", "", _skipped(moment, scene))
    shown = moment.choice.shows
    family = scene.context.library.catalogue.reflexes[shown[0]].family if shown else ""
    return Stop(moment.choice.kind, family, _told(moment, scene, space))


def _told(moment: Moment, scene: "DebriefScene", space: Space) -> Block:
    _ = scene.context.text
    choice = moment.choice
    said = choice.text if choice.kind == "do" else quoted(choice.text, _)
    head = Named(Words(said, "strong"), _timed(moment, said, scene), Heard(level=2))
    lines: list[Block] = [head]
    if choice.feedback:
        lines.append(Words(choice.feedback))
    if choice.shows:
        lines.append(_chips(choice.shows, scene, space))
    if moment.others:
        names = _names(moment.others, scene)
        other = filled(_("Also possible here: {reflexes}"), reflexes=names)
        lines.append(Words(other, "small", "ink_soft"))
    if choice.misses and moment.most_shown is not None:
        best = scene.context.messages.count(
            "From here, other ways show up to {count} reflex.",
            "From here, other ways show up to {count} reflexes.",
            moment.most_shown,
        )
        lines.append(Words(best, "small", "ink_soft"))
    return _card(moment, said, lines, scene)


def _skipped(moment: Moment, scene: "DebriefScene") -> Block:
    """Give a scene that was passed over: no word of what it held, and the way back to it."""
    told = passed_over(scene.context.text)
    words = Named(Words(told, "body", "ink_soft"), _timed(moment, told, scene), Heard(level=2))
    return _card(moment, told, [words], scene)


def _timed(moment: Moment, said: str, scene: "DebriefScene") -> str:
    """Put its time before what was said."""
    return f"{clock(moment.time, scene.context.text)}. {said}"


def _card(moment: Moment, said: str, lines: list[Block], scene: "DebriefScene") -> Block:
    again = scene.context.text("What if…?")
    button = replace(secondary(f"what-if:{moment.position}", again), name=f"{again} {said}")
    time = Named(Words(moment.time, "label", "ink_soft"), "")  # heard before what was said
    told = Stack([time, Together(Stack(lines, gap=3))], gap=3)
    row = Row([(0, told), (132, button)], gap=14)
    return Stack([row], pad=(18, 10), look=CARD)


def _chips(reflexes: tuple[str, ...], scene: "DebriefScene", space: Space) -> Block:
    catalogue = scene.context.library.catalogue
    rows: list[Block] = []
    for one in reflexes:
        reflex = catalogue.reflexes[one]
        shape = family_icon(reflex.family, 22, space)
        words = Words(reflex.name, "label", reflex.family)
        rows.append(Row([(22, shape), (0, words)], gap=7, valign="middle"))
    names = ", ".join(catalogue.reflexes[one].name for one in reflexes)
    name = filled(scene.context.text("Shown here: {reflexes}"), reflexes=names)
    return Named(Columns(rows, max(2, len(rows)), 8, narrowest=200), name)


def _names(reflexes: tuple[str, ...], scene: "DebriefScene") -> str:
    catalogue = scene.context.library.catalogue.reflexes
    return ", ".join(scene.context.messages.within(catalogue[one].name) for one in reflexes)
