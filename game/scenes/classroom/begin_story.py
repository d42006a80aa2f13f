"""The first step of a lesson: which story, and lessons to go on with."""

from collections.abc import Sequence

from game.engine.scenario import Scenario
from game.scenes.classroom.begin_parts import note, pick
from game.scenes.classroom.begin_plan import Prepared
from game.scenes.classroom.kept_list_found import Found, line_of
from game.scenes.parts import secondary
from game.scenes.scene import Context
from game.scenes.story_filters import intensity_names
from game.ui.blocks import Block, Stack, Words
from game.ui.flows import Flow
from game.ui.named import Together
from game.ui.space import Space
from game.wording import filled

MOST_OFFERED = 2  # lessons to go on with, on this screen; all of them are in the list


def stories(
    found: Sequence[Scenario], now: Scenario | None, context: Context, space: Space
) -> Block:
    """Give the stories by title and age; one is chosen."""
    told = context.text("from {age}")
    return Stack(
        [
            pick(
                f"story:{one.id}",
                one.title,
                [filled(told, age=one.age)],
                space,
                is_on=now is not None and one.id == now.id,
            )
            for one in found
        ],
        gap=8,
    )


def details(prepared: Prepared, context: Context) -> Block:
    """Tell what the chosen story is, and offer its guide."""
    _, story = context.text, prepared.scenario
    facts = filled(
        _("from {age} · {minutes} min in class · {intensity}"),
        age=story.age,
        minutes=prepared.minutes,
        intensity=intensity_names(_)[story.intensity],
    )
    words = [
        Words(story.title, "subheading"),
        Words(facts, "label", "ink_soft"),
        Words(story.summary),
        Words(_("What it holds"), "label", "brown"),
        Words(story.content_note),
    ]
    guide = secondary("guide", _("Write the guide to print"))
    return note([Together(Stack(words, gap=6)), guide])


def to_go_on_with(found: Sequence[Found], count: int, context: Context) -> list[Block]:
    """Give the newest lessons that nobody has ended, and the way to all that are kept."""
    _ = context.text
    if not count:
        return []
    told = _("Go on with the lesson of {lesson}")
    blocks: list[Block] = [
        secondary(f"resume:{place}", filled(told, lesson=line_of(one, context)))
        for place, one in enumerate(found[:MOST_OFFERED])
    ]
    kept = context.messages.count("{count} kept lesson", "{count} kept lessons", count)
    return [Stack([*blocks, Flow([secondary("kept", kept)])], gap=8)]
