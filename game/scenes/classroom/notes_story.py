"""What a teacher needs to know of the moment on the projector, and of what follows from it."""

from collections.abc import Iterable

from game.classroom.question import Ways
from game.engine.landmarks import Landmark
from game.engine.scenario import Choice
from game.moments import opening, where
from game.scenes.classroom.notes_clock import NOTE, here
from game.scenes.classroom.running import Running
from game.scenes.parts import SECONDARY, labelled
from game.scenes.scene import Context
from game.ui.blocks import Block, Button, Look, Row, Stack, Words
from game.ui.space import Space
from game.ui.spoken import joined
from game.wording import filled, named, quoted

LETTER_WIDTH = 30  # units
PLAIN = Look("card", 1.0, 14, "rule")
TAKEN_IN = ("ask", "count", "vote", "result")  # phases in which a choice can be taken


def story(running: Running, context: Context, space: Space) -> list[Block]:
    """Give the moment, its question, what was taken before, and each way on."""
    blocks = [_moment(running, context, space)]
    if running.session.play.node.discuss:
        blocks.append(_question(running, context, space))
    if running.session.play.is_ended:
        blocks += _ending(running, context, space)
    else:
        label = labelled("next", context.text("The choices, and what each shows"), space, "brown")
        blocks += [Stack([label, *choices(running, context)], gap=8)]
    return [*blocks, *_before(running, context, space)]


def _moment(running: Running, context: Context, space: Space) -> Block:
    _, one = context.text, here(running)
    told = filled(
        _("Moment {number} of {count}"), number=one.number, count=len(running.lesson.landmarks)
    )
    label = labelled("phone", _("On the projector now"), space, "brown")
    words: list[Block] = [
        Words(f"{told} · {where(one, running.session.scenario, _)}", "subheading")
    ]
    said = opening(one, running.session.scenario, _)
    if said:
        words.append(Words(quoted(said, _), "small", "ink_soft", lines=2))
    return Stack([label, *words], gap=4)


def _question(running: Running, context: Context, space: Space) -> Block:
    """Give the question of this moment, and what to listen for."""
    _, node = context.text, running.session.play.node
    points = {point.landmark.node.written for point in running.slot.points}
    words: list[Block] = [Words(node.discuss, "lead")]
    if running.slot.is_short and node.written not in points:
        words.append(Words(_("This lesson has no time for it: keep it for later."), "small"))
    heard = listen_for(running, context)
    if heard:
        words += [Words(_("Listen for:"), "label"), *(Words(one, "small") for one in heard)]
    label = labelled("notebook", _("To discuss here"), space, "brown")
    return Stack([label, *words], gap=5, pad=(16, 12), look=NOTE)


def listen_for(running: Running, context: Context) -> tuple[str, ...]:
    """Give the techniques of this moment, and the reflexes that its choices show."""
    _, catalogue = context.text, context.library.catalogue
    step = running.session.play.steps[-1]
    met = dict.fromkeys(line.tactic for line in step.lines if line.tactic)
    tactics = (catalogue.tactics[one] for one in met)
    told = [named(one.name, one.notice, _) for one in tactics]
    shown = dict.fromkeys(one for offer in step.offers for one in offer.choice.shows)
    if shown:
        told.append(named(_("What helps here"), names(shown, context), _))
    return tuple(told)


def names(reflexes: Iterable[str], context: Context) -> str:
    """Name some reflexes."""
    return ", ".join(context.library.catalogue.reflexes[one].name for one in reflexes)


def choices(running: Running, context: Context) -> list[Block]:
    """Give each open choice with its letter, what it shows or lets pass, and where it leads."""
    leads = leads_to(running)
    open_now = {one.id: one for one in running.session.play.node.choices.values()}
    return [
        _choice(way, open_now[way.id], leads.get(way.id), running, context)
        for way in running.ways(context.text)
    ]


def leads_to(running: Running) -> dict[str, Landmark]:
    """Give the moment that each open choice leads to from where the class stands."""
    possible, lesson = running.possible, running.lesson
    marks = {one.node.written: one for one in lesson.landmarks}
    after = possible.after.get(possible.state(running.session.play), ())
    nodes = possible.scenario.nodes
    return {choice.id: marks[nodes[state.node].written] for choice, state in after}


def _choice(
    way: Ways, choice: Choice, leads: Landmark | None, running: Running, context: Context
) -> Block:
    told = _facts(choice, leads, running, context)
    words = Stack([Words(way.text, "strong"), Words(" · ".join(told), "small")], gap=2)
    row = Row([(LETTER_WIDTH, Words(way.letter, "heading", "brown")), (0, words)], gap=8)
    if running.phase not in TAKEN_IN:
        return Stack([row], pad=(14, 8), look=PLAIN)
    label = filled(context.text("Take {letter}"), letter=way.letter)
    return Button(f"take:{way.id}", row, joined([label, way.text, *told]), SECONDARY, (14, 8))


def _facts(
    choice: Choice, leads: Landmark | None, running: Running, context: Context
) -> tuple[str, ...]:
    _ = context.text
    told = []
    if choice.shows:
        told.append(named(_("Shows"), names(choice.shows, context), _))
    if choice.misses:
        told.append(named(_("Lets pass"), names(choice.misses, context), _))
    if leads is not None:
        place = where(leads, running.session.scenario, _)
        told.append(
            filled(_("Leads to moment {number}: {place}"), number=leads.number, place=place)
        )
    return tuple(told)


def _ending(running: Running, context: Context, space: Space) -> list[Block]:
    _, ending = context.text, running.session.play.node.ending
    if ending is None:
        return []
    label = labelled("sun", _("The story has come to an end"), space, "brown")
    words = [Words(ending.title or _("Ending"), "subheading")]
    next_step = named(_("Next step"), ending.next_step, _)
    return [Stack([label, *words, Words(next_step)], gap=5, pad=(16, 12), look=NOTE)]


def _before(running: Running, context: Context, space: Space) -> list[Block]:
    """Give what the class took last, and what the notebook says of it."""
    _, steps = context.text, running.session.play.steps
    taken = steps[-2].decided if len(steps) > 1 else None
    if taken is None:
        return []
    label = labelled("back", _("Just before"), space, "brown")
    words: list[Block] = [Words(taken.text, "strong")]
    if taken.feedback:
        words.append(Words(taken.feedback, "small"))
    return [Stack([label, *words], gap=4)]
