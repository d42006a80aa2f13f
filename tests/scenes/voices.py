"""The settings of somebody who has it read aloud."""

from game.scenes.audience import Audience, KnownAudience
from game.scenes.scene import Context
from game.scenes.settings import SettingsScene
from tests.scenes.given import buttons

VOICES = KnownAudience(has_voice=True, names=("", "woman", "man"))


def before_voices(context: Context, audience: Audience = VOICES) -> SettingsScene:
    """Give the settings of somebody who has it read aloud."""
    scene = SettingsScene(context.changed({"reads_aloud": True}))
    scene.heed(audience)
    return scene


def offered(scene: SettingsScene) -> list[str]:
    """Give the settings that are offered."""
    return [one.split(":")[1] for one in buttons(scene) if one.startswith("set:")]
