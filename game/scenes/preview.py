"""A story as players see it, beside the editor of its author: what is saved is seen at once."""

from dataclasses import replace

from game.engine.play import Play
from game.engine.shortest import shortest_play
from game.library import Offered
from game.scenes.audience import Audience
from game.scenes.camera import Camera, backdrop
from game.scenes.chat import Chat, Stopped
from game.scenes.help import Help
from game.scenes.margin import Margin
from game.scenes.renewal import play_of, renewed, told_at
from game.scenes.scene import (
    Apply,
    Context,
    Home,
    Print,
    Push,
    Quit,
    Result,
    Scene,
    ShowSettings,
)
from game.scenes.stack import SceneStack
from game.scenes.title import Title
from game.sources import Loose
from game.ui.action import (
    Action,
    AskHelp,
    Click,
    Confirm,
    Focus,
    Hover,
    Leave,
    Move,
    Pause,
    Press,
    Scroll,
)
from game.ui.blocks import Look, Stack, Words, page
from game.ui.space import Space
from game.ui.widgets import Widget
from game.watching import Reading, WatchedScenario
from game.wording import filled

NOWHERE = Hover(-1, -1)
GROUND = Look("night", 0.86, 18, "night_rule")
LOW = 0.96  # of the window's height, below any list of problems


class Waiting(Scene):
    """An empty room, until the file can be read for the first time."""

    def view(self, space: Space) -> Widget:
        """Lay the room out."""
        told = self.context.text("The story opens here as soon as the file can be read.")
        words = Stack([Words(told, "lead", "on_night", "centre")], pad=(24, 14), look=GROUND)
        width = min(space.width - space.px(64), space.px(660))
        placed = words.place((space.width - width) // 2, 0, width, space)
        placed = placed.moved(0, round(space.height * LOW) - placed.rect.h)
        room = backdrop(space, "calm", Camera(space.width // 2), 1.0, 0.4)
        return page(space.width, space.height, room, placed)

    def other(self, action: Action) -> Result:
        """Show help on its key, as everywhere."""
        return Push(Help(self.context)) if isinstance(action, AskHelp) else None


class Preview(Scene):
    """The scenes of the game on a stack of their own, and the author's margin around them."""

    def __init__(self, context: Context, watched: WatchedScenario) -> None:
        """Open a file straight at the beginning of its story."""
        super().__init__(context)
        self.watched = watched
        reading = watched.read()
        self.scenario = reading.scenario
        self.margin = Margin(context, watched.path.name, reading, self._go_to)
        self.stack = self._stack(self._first())
        self._notice()

    def _first(self) -> Scene:
        if self.scenario is None:
            return Waiting(self.context)
        return Chat(self.context, Play.start(self.scenario))

    @staticmethod
    def _stack(scene: Scene) -> SceneStack:
        """Begin anew with a scene; pages are printed by the stack around this one."""
        return SceneStack(lambda: scene, lambda *_: "")

    # What is seen

    def view(self, space: Space) -> Widget:
        """Lay out the scene that a player would see, above the author's bar."""
        inside = replace(space, height=space.height - self.margin.bar_height(space))
        top = self.stack.top
        top.layout(inside)
        self.margin.layout(space)
        tree = top.tree  # it is heard as the story alone is, and the margin after it
        children = (*tree.children, self.margin.tree)
        return page(space.width, space.height, *children, role=tree.role, name=tree.name)

    def faced(self, tree: Widget, space: Space) -> Widget:
        """Leave it: the scene inside and the margin are turned around already."""
        del space
        return tree

    def _notice(self) -> None:
        """Take over what the scenes inside have to say."""
        top, margin = self.stack.top, self.margin
        play = play_of(self.stack.scenes)
        node, notice = "" if play is None else play.node.written, self._told()
        is_other = (node, notice) != (margin.node, margin.notice)
        margin.node, margin.notice = node, notice
        self.focus, self.hover = margin.focus or top.focus, margin.hover or top.hover
        self.is_changed = self.is_changed or is_other or top.is_changed or margin.is_changed
        top.is_changed = margin.is_changed = False

    def _told(self) -> str:
        """Say which choice is gone, if the play stands elsewhere for that."""
        chats = (one for one in self.stack.scenes if isinstance(one, Chat))
        chat = next(chats, None)
        if chat is None or chat.stopped is None:
            return ""
        return self._sentence(chat.stopped, is_ended=chat.play.is_ended)

    def _sentence(self, stopped: Stopped, *, is_ended: bool) -> str:
        _ = self.context.text
        told = _("Choice {number} ({id}) cannot be taken any more: the story stands before it.")
        if is_ended:
            told = _("The story now ends before choice {number} ({id}).")
        refusal = stopped.refusal
        return filled(told, number=refusal.position + 1, id=refusal.choice_id)

    @property
    def language(self) -> str:
        """Give the language of what is seen of the story."""
        return self.stack.top.language

    def heed(self, audience: Audience) -> None:
        """Let the scene that is seen know who listens to it."""
        super().heed(audience)
        self.stack.top.heed(audience)
        self._notice()

    # Time

    def update(self, seconds: float) -> None:
        """Let time pass, and read what was saved."""
        self.stack.top.update(seconds)
        reading = self.watched.update(seconds)
        if reading is not None:
            self._read(reading)
        self._notice()

    def wakes_in(self) -> float | None:
        """Give the seconds until something moves or the file is looked at."""
        look, wakes = self.watched.wakes_in(), self.stack.top.wakes_in()
        return look if wakes is None else min(look, wakes)

    def _go_to(self, node: str) -> bool:
        """Play the shortest way to a node; False if no way leads there."""
        play = None if self.scenario is None else shortest_play(self.scenario, node)
        if play is not None:
            self.stack = self._stack(told_at(self.context, play))
        return play is not None

    def _read(self, reading: Reading) -> None:
        self.margin.read(reading)
        scenario = reading.scenario
        if scenario is None or scenario is self.scenario:  # the latter was only checked
            return
        is_first, self.scenario = self.scenario is None, scenario
        if is_first:
            self.stack = self._stack(self._first())
        else:
            self.stack.change(lambda scene: renewed(scene, scenario))
            self.stack.top.is_changed = True

    # What the author does

    def handle(self, action: Action) -> Result:
        """Hand an action to the story or to the margin."""
        if isinstance(action, Leave):
            return Quit()
        is_focus = isinstance(action, Move | Focus)
        result = super().handle(action) if is_focus else self._handled(action)
        self._notice()
        return result

    def _handled(self, action: Action) -> Result:
        top, margin = self.stack.top, self.margin
        asked, other = (margin, top) if self._is_for_margin(action) else (top, margin)
        if isinstance(action, Hover):
            other.handle(NOWHERE)
        elif isinstance(action, Click):
            other.focus = ""
        return self._applied(asked.handle(action))

    def _is_for_margin(self, action: Action) -> bool:
        margin = self.margin
        match action:
            case Click(x, y) | Hover(x, y) | Scroll(_, int() as x, int() as y):
                return margin.covers(x, y)
            case Scroll():
                return margin.can_scroll
            case Confirm():
                return margin.has_focus
            case Pause():
                return margin.has_focus and bool(margin.open)
            case Press(button):
                return margin.tree.find(button) is not None
        return False

    def _move(self, by: int) -> None:
        """Lead the focus through the story, then through the margin."""
        self.focus = self.margin.focus or self.stack.top.focus
        super()._move(by)

    def give_focus(self, button: str) -> None:
        """Let a button of the story or of the margin have the focus."""
        top, margin = self.stack.top, self.margin
        is_margin = margin.tree.find(button) is not None
        asked, other = (margin, top) if is_margin else (top, margin)
        other.focus = ""
        asked.give_focus(button)

    def _applied(self, result: Result) -> Result:
        """Do what a scene inside asked for; hand on what only the window can do."""
        match result:
            case Print() | Quit() | Apply() | ShowSettings():
                return result
            case Home() if self.scenario is not None:
                offered = Offered.of(Loose(self.watched.path), self.scenario)
                self.stack = self._stack(Title(self.context, [offered]))
            case _:
                self.stack.apply(result)
        return None

    def adopt(self, context: Context) -> None:
        """Let the story and the margin go on under other settings."""
        for scene in (*self.stack.scenes, self.margin):
            scene.adopt(context)
        super().adopt(context)

    def reread(self) -> None:
        """Show the file in another language."""
        self.watched.speak(self.context.library)
        self._read(self.watched.read())

    def told(self, place: str) -> None:
        """Tell the scene that asked where its page was written."""
        self.stack.top.told(place)
