"""The buttons with which a teacher leads the lesson from the notes: they press the projector's."""

from dataclasses import dataclass

from game.engine.problem import Translate
from game.scenes.classroom.stage import Stage
from game.scenes.classroom.stage_bar import leading, plain, steps
from game.scenes.parts import key_button
from game.scenes.scene import Scene
from game.ui.blocks import Block, Button, Look, Stack
from game.ui.flows import Flow
from game.ui.named import Named
from game.ui.widgets import BUTTON, GROUP, Heard

THERE = "there:"  # before the id of a button of the projector
LONGEST = 44  # letters of a button that is worth showing here too
GROUND = Look("night", 1.0, 16)


@dataclass(frozen=True, slots=True)
class Windows:
    """Whether the notes have a window of their own, and a display."""

    is_beside: bool
    can_swap: bool


def drive(scene: Scene, windows: Windows, text: Translate) -> Block:
    """Give what leads on, what the projector can show besides, and where the notes are."""
    led = _story(scene, text) if isinstance(scene, Stage) else _mirrored(scene)
    flow = Flow([*led, *_windows(windows, text)])
    ground = Stack([flow], pad=(14, 10), look=GROUND)
    return Named(ground, text("For the class"), Heard(key="drive"), GROUP)


def _story(stage: Stage, text: Translate) -> list[Button]:
    running, phase = stage.running, stage.running.phase
    found = [*_taken_up(stage, text), *steps(stage), *_ends(stage, text)]
    if stage.play.node.discuss and phase in ("tell", "ask", "count"):
        found.append(plain("discuss", text("The question to discuss")))
    if stage.play.taken:
        found.append(plain("ways", text("Back to a decision")))
    if running.session.pair() is not None:
        found.append(plain("compare", text("Both ways, side by side")))
    if phase not in ("rest", "end"):
        found.append(plain("end", text("To the class debrief")))
    return found


def _taken_up(stage: Stage, text: Translate) -> list[Button]:
    if not stage.is_put_down:
        return []
    return [leading("take-up", text("Take the phone up again"))]


def _ends(stage: Stage, text: Translate) -> list[Button]:
    if stage.running.phase not in ("rest", "end"):
        return []
    found = [leading("end", text("To the class debrief"))]
    if stage.running.phase == "rest":
        found.append(plain("play-on", text("Play on")))
    return found


def _mirrored(scene: Scene) -> list[Button]:
    """Give the buttons of a screen that is no story, so that it can be led from here as well."""
    there = (one for one in scene.tree.walk() if one.role == BUTTON and one.id and one.is_enabled)
    wanted = {one.id: one.name for one in there if 0 < len(one.name) <= LONGEST}
    return [plain(THERE + name, label) for name, label in wanted.items()]


def _windows(windows: Windows, text: Translate) -> list[Button]:
    if not windows.is_beside:
        return [
            key_button("notes", text("N"), text("Back to the class's screen")),
            plain("window", text("In a window of its own")),
        ]
    swap = [plain("swap", text("Swap the screens"))] if windows.can_swap else []
    return [*swap, key_button("notes", text("N"), text("Close the notes"))]
