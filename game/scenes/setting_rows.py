"""What can be set, in groups: settings and their values as the player reads them."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.engine.problem import Translate
from game.i18n import available, language_name
from game.scenes.audience import Audience
from game.scenes.scene import Context
from game.settings import CHOICES, Value
from game.wording import filled

MOST_VOICES = 12  # that are offered; some systems have dozens for a language


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its name in `Settings`, what it is called, its values and theirs."""

    name: str
    label: str
    values: Sequence[tuple[Value, str]]
    now: Value
    hint: str = ""

    def stepped(self, by: int, *, wraps: bool = False) -> Value:
        """Give the value so many places on; at the ends it stays, or begins again."""
        values = [value for value, _ in self.values]
        place = values.index(self.now) + by
        return values[place % len(values) if wraps else max(0, min(place, len(values) - 1))]


@dataclass(frozen=True, slots=True)
class Group:
    """Settings that belong together, under a heading with an icon; `notes` stand below."""

    icon: str
    title: str
    settings: Sequence[Setting]
    notes: Sequence[str] = ()


def groups(context: Context, audience: Audience) -> tuple[Group, ...]:
    """Give every setting that has an effect here."""
    _ = context.text
    notes = [_(one) for one in audience.shortfalls]
    return (
        Group("chat", _("Reading"), _reading(context)),
        Group("clock", _("Pace"), _pace(context)),
        Group("say", _("Listening"), _listening(context, audience), notes),
        Group("globe", _("Language and country"), _places(context)),
        Group("shield", _("This computer"), _computer(context)),
    )


def _reading(context: Context) -> list[Setting]:
    _, now = context.text, context.settings
    fonts = {
        "default": _("Usual"),
        "hyperlegible": _("Very legible"),
        "dyslexia": _("For dyslexia"),
    }
    themes = {
        "evening": _("Evening"),
        "light": _("Light"),
        "dark": _("Dark"),
        "contrast": _("High contrast"),
    }
    return [
        _percents("text_percent", _("Size of the text"), context),
        _percents("line_percent", _("Space between lines"), context),
        Setting("font", _("Letters"), list(fonts.items()), now.font),
        Setting("theme", _("Colours"), list(themes.items()), now.theme),
        Setting(
            "is_soft",
            _("Softer version"),
            _yes_no(_),
            now.is_soft,
            _("Words that press stay hidden until you want to read them."),
        ),
    ]


def _pace(context: Context) -> list[Setting]:
    _, now = context.text, context.settings
    speeds = {
        "slow": _("Slow"),
        "normal": _("Normal"),
        "fast": _("Fast"),
        "at-once": _("All at once"),
    }
    comes = [(True, _("By themselves")), (False, _("One for each press"))]
    moves = [(False, _("Yes")), (True, _("No"))]
    return [
        Setting("is_auto", _("Messages come"), comes, now.is_auto),
        Setting("text_speed", _("Speed of the messages"), list(speeds.items()), now.text_speed),
        Setting("is_calm", _("Animations"), moves, now.is_calm),
    ]


def _listening(context: Context, audience: Audience) -> list[Setting]:
    _, now = context.text, context.settings
    found = [Setting("has_sound", _("Sounds"), _yes_no(_), now.has_sound)]
    if audience.has_voice:
        found.append(Setting("reads_aloud", _("Read aloud"), _yes_no(_), now.reads_aloud))
    if audience.has_voice and now.reads_aloud:
        found += _voice(context, audience)
    return found


def _voice(context: Context, audience: Audience) -> list[Setting]:
    """Give how it is read aloud; a voice of another language, or computer, is not offered."""
    _, now = context.text, context.settings
    kinds = {"": _("The computer’s"), "woman": _("A woman’s"), "man": _("A man’s")}
    voices = audience.voices(context.messages.language)[:MOST_VOICES]
    names: list[tuple[Value, str]] = [(one, kinds.get(one, one)) for one in voices]
    found = [_percents("voice_percent", _("Speed of the voice"), context)]
    if len(names) > 1:
        chosen = now.voice if now.voice in voices else voices[0]
        found.insert(0, Setting("voice", _("Voice"), names, chosen))
    return found


def _places(context: Context) -> list[Setting]:
    _ = context.text
    spoken = context.messages.language
    codes = dict.fromkeys((*available(), spoken))  # one for translators may be spoken now
    languages = [(code, language_name(code)) for code in codes]
    countries = context.library.countries()
    return [
        Setting("language", _("Language"), languages, spoken),
        Setting(
            "country",
            _("Country"),
            countries,
            context.library.country_id,
            _("Lines of help and rights are those of the country."),
        ),
    ]


def _computer(context: Context) -> list[Setting]:
    _, now = context.text, context.settings
    return [
        Setting("is_full_screen", _("Full screen"), _yes_no(_), now.is_full_screen),
        Setting(
            "keeps_plays",
            _("Keep my unfinished stories here"),
            _yes_no(_),
            now.keeps_plays,
            _("On a computer that others use too, better not."),
        ),
    ]


def _yes_no(text: Translate) -> list[tuple[Value, str]]:
    return [(True, text("Yes")), (False, text("No"))]


def _percents(name: str, label: str, context: Context) -> Setting:
    shown = context.text("{percent}%")
    values = [(value, filled(shown, percent=value)) for value in CHOICES[name]]
    return Setting(name, label, values, getattr(context.settings, name))
