"""What stands on the screen when its scenario was written anew: each scene goes on where it was."""

from game.engine.play import Play, Refusal, replay
from game.engine.scenario import ROOM, Scenario
from game.engine.transcript import transcript
from game.library import Offered
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
            _renew(scene, play, _stopped(wanted, refusal))
        case DebriefScene():
            return _debrief(scene, scenario)
        case Rules():
            scene.scenario = scenario
        case Title():
            scene.offer([Offered.of(one.source, scenario) for one in scene.offers])
    return scene


def _renew(chat: Chat, play: Play, stopped: Stopped | None) -> None:
    """Go on at the same point of a story that was written anew; what was told stays told."""
    here, before = play.node.written, chat.play.node.written
    is_same = play.taken == chat.play.taken and here == before
    told = chat.shown - chat.first_here()
    coming = [(one.speaker, one.text) for one in chat.entries[chat.shown :]]
    chat.play, chat.possible, chat.stopped = play, None, stopped
    chat.entries = transcript(play)
    _tell_again(chat, told, coming if is_same else [])
    if not is_same:
        chat.focus, chat.scrolls, chat.settled = "", {}, 0.0
    chat.is_put_down = chat.is_put_down and play.node.screen != ROOM
    chat.pull = chat.pull_wanted
    chat.is_changed = True


def _tell_again(chat: Chat, told: int, coming: list[tuple[str, str]]) -> None:
    """Show at once all but what was still to come, which comes in its time."""
    first = chat.first_here()
    here = [(one.speaker, one.text) for one in chat.entries[first:]]
    if not coming:
        chat.shown = len(chat.entries)
    elif here[-len(coming) :] == coming:
        chat.shown = len(chat.entries) - len(coming)
    else:
        chat.shown = first + min(told, len(here))
    if here[chat.shown - first :][:1] != coming[:1]:
        chat.expect()


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
