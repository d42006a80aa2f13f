"""The settings: each change holds at once, here and everywhere, and is kept at once."""

from game.scenes.bubbles import Bubble
from game.scenes.camera import Camera, backdrop
from game.scenes.controls import Controls
from game.scenes.help import Help
from game.scenes.parts import PRIMARY, SECONDARY, icon, labelled, primary, secondary
from game.scenes.scene import Apply, Context, Pop, Push, Result, Scene
from game.scenes.setting_rows import Group, Setting, groups
from game.scenes.sheet import Held, sheet
from game.scenes.traces import Traces
from game.settings import Value
from game.ui import action
from game.ui.action import Action
from game.ui.blocks import Block, Button, Gap, Look, Row, Stack, Words, page
from game.ui.flows import AtMost, Flow
from game.ui.named import Named
from game.ui.space import Space
from game.ui.spoken import joined
from game.ui.widgets import GROUP, Heard, Widget

LABEL_WIDTH, EXAMPLE_WIDTH, DONE_WIDTH = 226, 270, 420
SCREEN = Look("screen", 1.0, 18, "edge")


class SettingsScene(Scene):
    """Every setting with its values side by side; arrows change the one that has the focus."""

    def __init__(self, context: Context) -> None:
        """Show what is set."""
        super().__init__(context)
        self.is_kept = True

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        _ = self.context.text
        head: list[Block] = [Words(_("Settings"), "heading")]
        if not self.is_kept:
            told = _(
                "This holds until you close the game: it could not be written on this computer."
            )
            words = Words(told, "body", "coral_deep")
            head.append(Named(words, told, Heard("unkept", is_news=True)))
        is_upright = space.height > space.width
        if is_upright:
            head.append(self._example())
        held = Held(
            "settings",
            head,
            Stack([*self._groups(space), *self._more()], gap=18),
            [AtMost(primary("back", _("Done")), DONE_WIDTH, "centre")],
            self.scrolls.get("settings", 0),
            beside=None if is_upright else (EXAMPLE_WIDTH, self._example()),
        )
        room = backdrop(space, "evening", Camera(space.width // 2), 1.0, 0.4)
        return page(space.width, space.height, room, sheet(held, space), role=GROUP)

    def _groups(self, space: Space) -> list[Block]:
        return [self._group(one, space) for one in groups(self.context, self.audience)]

    def _group(self, group: Group, space: Space) -> Block:
        rows = [self._setting(one, space) for one in group.settings]
        notes = [Words(one, "small", "ink_soft") for one in group.notes]
        head = labelled(group.icon, group.title, space, "brown")
        return Stack([head, *rows, *notes], gap=14)

    def _setting(self, setting: Setting, space: Space) -> Block:
        values = Flow([self._value(setting, one, space) for one in setting.values], gap=7)
        label = Named(Words(setting.label, "strong"), "")  # heard with each of the values
        row = Row([(LABEL_WIDTH, label), (0, values)], gap=14, valign="middle")
        hint = Named(Words(setting.hint, "small", "ink_soft"), "")
        return Stack([row, hint], gap=2) if setting.hint else row

    def _value(self, setting: Setting, value: tuple[Value, str], space: Space) -> Button:
        """Give one value; the chosen one bears a mark and is where the focus stops."""
        is_chosen = value[0] == setting.now
        label = Words(value[1], "strong", "on_amber" if is_chosen else "ink", "centre")
        mark = Row([(18, icon("check", 18, "on_amber", space)), (0, label)], gap=6, valign="middle")
        name = f"{setting.label}: {value[1]}"
        return Button(
            value_id(setting.name, value[0]),
            mark if is_chosen else label,
            joined([name, setting.hint]) if is_chosen and setting.hint else name,
            PRIMARY if is_chosen else SECONDARY,
            (13, 8),
            is_stop=is_chosen,
            is_chosen=is_chosen,
        )

    def _more(self) -> list[Block]:
        _ = self.context.text
        return [
            Flow([secondary("controls", _("Controls")), secondary("traces", _("Erase my traces"))])
        ]

    def _example(self) -> Block:
        """Give a few messages as they look now."""
        _ = self.context.text
        app = "pixo"
        return Stack(
            [
                Words(_("Example"), "label", "ink_soft", "centre"),
                Bubble(_("hey, is this easy to read?"), is_mine=False, color="friend"),
                Bubble(_("yes, like this I see everything"), is_mine=True, color=app),
                Gap(2),
            ],
            gap=8,
            pad=(12, 12),
            look=SCREEN,
        )

    def handle(self, action_: Action) -> Result:
        """Let Enter on a value go on to the next one; the rest is as everywhere."""
        if isinstance(action_, action.Confirm) and self._focused() is not None:
            return self._step(1, wraps=True)
        return super().handle(action_)

    def pressed(self, button: str) -> Result:
        """Take a value, or go where a button leads."""
        for setting in self._settings():
            for value, _ in setting.values:
                if button == value_id(setting.name, value):
                    return None if value == setting.now else Apply({setting.name: value})
        if button == "controls":
            return Push(Controls(self.context))
        if button == "traces":
            return Push(Traces(self.context))
        return Pop()

    def other(self, asked: Action) -> Result:
        """Change the value that has the focus, or leave."""
        match asked:
            case action.Turn(by):
                return self._step(by)
            case action.Pause():
                return Pop()
            case action.AskHelp():
                return Push(Help(self.context))
        return None

    def kept(self, *, is_kept: bool) -> None:
        """Tell kindly when a change could not be kept."""
        self.is_kept = is_kept

    def _settings(self) -> list[Setting]:
        return [one for group in groups(self.context, self.audience) for one in group.settings]

    def _focused(self) -> Setting | None:
        names = {value_id(one.name, one.now): one for one in self._settings()}
        return names.get(self.focus)

    def _step(self, by: int, *, wraps: bool = False) -> Result:
        setting = self._focused()
        if setting is None:
            return None
        value = setting.stepped(by, wraps=wraps)
        self.focus = value_id(setting.name, value)
        return None if value == setting.now else Apply({setting.name: value})


def value_id(name: str, value: Value) -> str:
    """Give the id of the button of a value."""
    return f"set:{name}:{value}"
