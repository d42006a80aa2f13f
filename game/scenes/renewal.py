"""What stands on the screen when its scenario was written anew: each scene goes on where it was."""

from dataclasses import replace

from game.engine.play import Play, Refusal, replay
from game.engine.scenario import Scenario
from game.scenes.chat import Chat, Stopped
from game.scenes.debrief import DebriefScene
from game.scenes.rules import Rules
from game.scenes.scene import Context, Scene
from game.scenes.title import Title


def renewed(scene: Scene, scenario: Scenario) -> Scene:
    """Give what stands in a scene's place; most stay, and show the new words."""
    match scene:
        case Chat():
            wanted = scene.stopped.wanted if scene.stopped else scene.play.taken
            play, refusal = replay(scenario, wanted)
            scene.renew(play, _stopped(wanted, refusal))
        case DebriefScene():
            return _debrief(scene, scenario)
        case Rules():
            scene.scenario = scenario
        case Title():
            scene.offers = [replace(one, scenario=scenario, problems=()) for one in scene.offers]
    return scene


def _debrief(scene: DebriefScene, scenario: Scenario) -> Scene:
    """Keep the debrief as long as the same choices lead to an ending; else go back to the story."""
    wanted = scene.play.taken
    play, refusal = replay(scenario, wanted)
    if refusal is None and play.is_ended:
        scene.renew(play)
        return scene
    chat = told_at(scene.context, play)
    chat.stopped = _stopped(wanted, refusal)
    return chat


def told_at(context: Context, play: Play) -> Chat:
    """Give the story where a play stands, all lines told."""
    chat = Chat(context, play)
    chat.shown = len(chat.entries)
    return chat


def _stopped(wanted: tuple[str, ...], refusal: Refusal | None) -> Stopped | None:
    return None if refusal is None else Stopped(wanted, refusal)


def play_of(scenes: tuple[Scene, ...]) -> Play | None:
    """Give the play that is seen, or that lies nearest below."""
    found = (one.play for one in scenes if isinstance(one, Chat | DebriefScene))
    return next(found, None)
