"""What stands around the start of a lesson: its room, its guide, where its story lies."""

from game.authoring.guide_page import guide_page
from game.classroom.question import Mode, Room
from game.library import Offered
from game.scenes.classroom.begin_network import NO_NETWORK, Call, Network
from game.scenes.classroom.begin_plan import Plan, Prepared
from game.scenes.classroom.running import Running
from game.scenes.scene import Context, Scene
from game.sources import shipped


def opened(
    network: Network, plan: Plan, prepared: Prepared, context: Context, lesson: str
) -> Room | str | None:
    """Open the room that was chosen; none where hands are raised, and why not where it fails."""
    if not plan.has_network:
        return None
    if not plan.address:
        return NO_NETWORK
    country = context.library.country
    call = Call(plan.address, plan.pupils, mode_of(plan), prepared.scenario, country, lesson)
    return network.serve(call, context.messages)


def guide(prepared: Prepared, context: Context) -> str:
    """Give the teacher's guide to print."""
    return guide_page(prepared.lesson, context.library.catalogue, context.messages)


def place_of(offered: Offered | None) -> str:
    """Give the file of a story that is not shipped: its id alone would not find it again."""
    if offered is None or offered.source in shipped():
        return ""
    return offered.source.place


def first_scene(context: Context, running: Running, room: Room | None, plan: Plan) -> Scene:
    """Give what the class sees first: how to come in, or the ground rules."""
    running.room = room
    if room is None:
        from game.scenes.classroom.ground import Ground  # noqa: PLC0415  a lesson has begun

        return Ground(context, running)
    from game.scenes.classroom.ground_join import Joining  # noqa: PLC0415  a lesson has begun

    running.mode = mode_of(plan)
    return Joining(context, running)


def mode_of(plan: Plan) -> Mode:
    """Tell whether the class plays together, or each pupil alone."""
    return "play" if plan.answers == "room" else "vote"
