"""The page of the debrief that tells the play again, decision by decision."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.engine.debrief import Moment
from game.scenes.parts import bullet, family_icon, icon, labelled, secondary
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
        *(_moment(one, scene, space) for one in scene.data.moments),
    ]
    if scene.data.discussions:
        questions = (bullet(one) for one in scene.data.discussions)
        head = labelled("chat", _("To talk about together"), space, "brown")
        found.append(Stack([head, *questions], gap=6, pad=(20, 14), look=SOFT))
    return found


def _moment(moment: Moment, scene: "DebriefScene", space: Space) -> Block:
    _ = scene.context.text
    if moment.is_skipped:
        return _skipped(moment, scene, space)
    choice = moment.choice
    said = choice.text if choice.kind == "do" else quoted(choice.text, _)
    head = Named(Words(said, "strong"), _timed(moment, said, scene), Heard(level=2))
    lines: list[Block] = [head, Words(choice.feedback, "body")]
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
    return _card(moment, said, lines, scene, space)


def _skipped(moment: Moment, scene: "DebriefScene", space: Space) -> Block:
    """Give a scene that was passed over: no word of what it held, and the way back to it."""
    told = passed_over(scene.context.text)
    words = Named(Words(told, "body", "ink_soft"), _timed(moment, told, scene), Heard(level=2))
    return _card(moment, told, [words], scene, space)


def _timed(moment: Moment, said: str, scene: "DebriefScene") -> str:
    """Put its time before what was said."""
    return f"{clock(moment.time, scene.context.text)}. {said}"


def _card(
    moment: Moment, said: str, lines: list[Block], scene: "DebriefScene", space: Space
) -> Block:
    again = scene.context.text("What if…?")
    button = replace(secondary(f"what-if:{moment.position}", again), name=f"{again} {said}")
    picture = icon("next" if moment.is_skipped else moment.choice.kind, 26, "ink_soft", space)
    left = Stack([Words(moment.time, "strong", "ink_soft"), picture], gap=4)
    row = Row([(58, Named(left, "")), (0, Together(Stack(lines, gap=3))), (132, button)], gap=14)
    return Stack([row], pad=(18, 12), look=CARD)


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
    return ", ".join(catalogue[one].name.lower() for one in reflexes)
