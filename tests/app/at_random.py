"""What a player may do, at random: mostly go on, often look around, sometimes anything else."""

import random
from collections.abc import Sequence
from functools import partial

from game.scenes.chat import Chat
from game.scenes.scene import Apply, Scene
from game.scenes.stack import SceneStack
from game.settings import CHOICES, Value
from game.ui import action
from game.ui.action import Action
from game.ui.widgets import BUTTON

VALUES: dict[str, Sequence[Value]] = {
    **{name: CHOICES[name] for name in ("text_percent", "line_percent", "theme")},
    "language": ("fr", "en", "de", "pseudo-rtl"),
    **dict.fromkeys(("is_calm", "is_auto", "is_soft"), (True, False)),
}
SECONDS = (0.0, 0.05, 0.4, 3.0)  # that pass after what is done


def step(chance: random.Random, stack: SceneStack, size: tuple[int, int]) -> object:
    """Do something in the scene that is seen, and let time pass; give what was done."""
    if chance.random() < 0.1:
        name = chance.choice(list(VALUES))
        change = Apply({name: chance.choice(VALUES[name])}, is_kept=False)
        stack.apply(change)
        done: object = change
    else:
        done = _action(chance, stack.top, size)
        stack.handle(done)
    if not stack.is_empty:
        stack.pass_time(chance.choice(SECONDS))
    return done


def _action(chance: random.Random, scene: Scene, size: tuple[int, int]) -> Action:
    x, y = _point(chance, scene, size)
    by, way = chance.randint(-200, 200), chance.choice((1, -1))
    looking = (
        partial(action.Scroll, chance.randint(-6, 6), x, y),
        partial(action.Drag, x, y, by, is_finger=chance.random() < 0.5),
        partial(action.Hover, x, y),
        partial(action.Move, way),
        partial(action.Turn, way),
    )
    pick = partial(action.Pick, chance.randint(1, 3))
    going = (action.Confirm, action.Confirm, pick) if isinstance(scene, Chat) else (action.Pause,)
    doing = (
        partial(action.Click, x, y),
        *(action.PutDown, action.GoBack, action.Pause, action.SkipScene),
        *(action.AskHelp, action.AskSettings),
    )
    return chance.choice(chance.choice((going, going, looking, doing)))()


def _point(chance: random.Random, scene: Scene, size: tuple[int, int]) -> tuple[int, int]:
    """Give a point, most often on a button."""
    buttons = [one for one in scene.tree.walk() if one.role == BUTTON and one.id]
    if buttons and chance.random() < 0.7:
        return chance.choice(buttons).rect.centre
    return chance.randrange(size[0]), chance.randrange(size[1])
