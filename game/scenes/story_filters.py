"""What a player looks for among many stories: an age, roles, families of reflexes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from game.engine.catalogue import FAMILIES, Catalogue
from game.engine.language import ROLES
from game.engine.problem import Translate
from game.engine.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Story:
    """A scenario as the filters see it."""

    age: int
    role: str
    families: frozenset[str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; of roles and families one is enough, and nothing asked suits all."""

    age: int = 0
    roles: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()

    @property
    def count(self) -> int:
        """Tell how many things are asked for."""
        return bool(self.age) + len(self.roles) + len(self.families)

    def suits(self, story: Story) -> bool:
        """Tell whether a story is what is looked for; one from eleven on suits thirteen too."""
        return (
            (not self.age or story.age <= self.age)
            and (not self.roles or story.role in self.roles)
            and (not self.families or bool(self.families & story.families))
        )

    def switched(self, button: str) -> "Wanted":
        """Ask for something more, or for it no longer."""
        kind, _, name = button.partition(":")
        if kind == "age":
            return replace(self, age=0 if self.age == int(name) else int(name))
        if kind == "role":
            return replace(self, roles=self.roles ^ {name})
        return replace(self, families=self.families ^ {name})

    def has(self, button: str) -> bool:
        """Tell whether something is asked for."""
        kind, _, name = button.partition(":")
        asked = {"age": {str(self.age)}, "role": self.roles, "family": self.families}
        return name in asked[kind]


def story_of(scenario: Scenario, catalogue: Catalogue) -> Story:
    """Give what the filters ask about: the families are those of all that can be shown."""
    shown = {
        reflex
        for node in scenario.nodes.values()
        for choice in node.choices.values()
        for reflex in choice.shows
    }
    known = (catalogue.reflexes[one].family for one in shown if one in catalogue.reflexes)
    return Story(scenario.age, scenario.role, frozenset(known))


@dataclass(frozen=True, slots=True)
class Group:
    """What can be asked for of one kind: ids of buttons, in their order."""

    title: str
    buttons: tuple[str, ...]


def groups(stories: Iterable[Story], text: Translate) -> tuple[Group, ...]:
    """Give what tells these stories apart; what is alike in all of them is not asked."""
    known = tuple(stories)
    ages = sorted({one.age for one in known})
    roles = [one for one in ROLES if any(one == story.role for story in known)]
    families = [
        one for one in FAMILIES if 0 < sum(one in story.families for story in known) < len(known)
    ]
    found = (
        Group(text("Age"), tuple(f"age:{one}" for one in ages) if len(ages) > 1 else ()),
        Group(text("You are"), tuple(f"role:{one}" for one in roles) if len(roles) > 1 else ()),
        Group(text("You practise"), tuple(f"family:{one}" for one in families)),
    )
    return tuple(one for one in found if one.buttons)


def role_names(text: Translate) -> Mapping[str, str]:
    """Say whom one plays; a story in which nobody wants any harm does not give itself away."""
    return {
        "target": text("the one aimed at"),
        "confidant": text("a friend who listens"),
        "witness": text("a witness"),
        "ex-partner": text("an ex"),
        "family": text("of the family"),
        "control": text("someone who meets somebody"),
    }


def intensity_names(text: Translate) -> Mapping[int, str]:
    """Say how strong a story is."""
    return {1: text("calm"), 2: text("tense"), 3: text("strong")}
