"""What the last screens say, as data: moments, tactics, reflexes, rights, help, next step."""

from dataclasses import dataclass

from game.engine.catalogue import Catalogue, Tactic
from game.engine.country import Country, HelpLine, Right
from game.engine.graph import Possible
from game.engine.play import Play, Step
from game.engine.scenario import Choice, Ending
from game.engine.score import Score, score
from game.engine.transcript import story_time


@dataclass(frozen=True, slots=True)
class Moment:
    """One decision: when, what was chosen, its feedback, and what else could be tried.

    `position` is the place in the list of choices, for going back there. `others` are the
    reflexes that another open choice showed. `most_shown` is the best that was in reach. Of a
    scene that was passed over nothing is said.
    """

    position: int
    time: str
    choice: Choice
    others: tuple[str, ...]
    most_shown: int | None
    is_skipped: bool = False


@dataclass(frozen=True, slots=True)
class TacticMet:
    """A tactic and the first sentence in which it was used."""

    tactic: Tactic
    quote: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Debrief:
    """Everything that follows from one play that has ended."""

    ending: Ending
    moments: tuple[Moment, ...]
    tactics: tuple[TacticMet, ...]
    score: Score
    most_shown: int | None
    rights: tuple[Right, ...]
    help: tuple[HelpLine, ...]
    discussions: tuple[str, ...]
    lacks_rights: bool = False  # the country's packs have not all that the story asks for


def debrief(
    play: Play,
    catalogue: Catalogue,
    country: Country,
    possible: Possible | None = None,
    *,
    is_compared: bool = True,
) -> Debrief:
    """Draw the debrief of an ended play; `possible` may be handed in if it is known already.

    Comparing with the other ways through the story takes most of the time, and can be left out.

    Raises:
        ValueError: The play has not ended.
    """
    ending = play.node.ending
    if ending is None:
        raise ValueError("the play has not ended")
    if is_compared and possible is None:
        possible = Possible(play.scenario)
    return Debrief(
        ending=ending,
        moments=moments(play, possible),
        tactics=tactics_met(play, catalogue),
        score=score(play, catalogue),
        most_shown=_most_shown(Play.start(play.scenario), possible),
        rights=country.rights_for(play.scenario.rights),
        help=country.help_for(ending.help),
        discussions=tuple(
            dict.fromkeys(
                step.node.discuss
                for step in play.steps
                if step.node.discuss and not step.is_skipped
            )
        ),
        lacks_rights=country.lacks_any(play.scenario.rights),
    )


def tactics_met(play: Play, catalogue: Catalogue) -> tuple[TacticMet, ...]:
    """Give every tactic met so far, in the order of meeting, with its first sentence."""
    met: dict[str, TacticMet] = {}
    for step in play.steps:
        for line in () if step.is_skipped else step.lines:
            if line.tactic and line.tactic not in met:
                speaker = play.scenario.cast[line.speaker].name
                met[line.tactic] = TacticMet(catalogue.tactics[line.tactic], line.text, speaker)
    return tuple(met.values())


def _most_shown(play: Play, possible: Possible | None) -> int | None:
    return None if possible is None else possible.most_shown(play)


def moments(play: Play, possible: Possible | None = None) -> tuple[Moment, ...]:
    """Give every decision of a play, ended or not; `possible` tells what was still in reach."""
    found: list[Moment] = []
    time = ""
    for position, step in enumerate(play.steps):
        time = story_time(time, step.node.time)
        if step.choice is not None and step.is_skipped:
            found.append(Moment(position, time, step.choice, (), None, is_skipped=True))
        elif step.choice is not None:
            best = _most_shown(play.at(position), possible)
            found.append(_moment(step, step.choice, position, time, best))
    return tuple(found)


def _moment(step: Step, choice: Choice, position: int, time: str, best: int | None) -> Moment:
    within_reach = {
        one: None
        for offer in step.offers
        if offer.is_open and offer.choice is not choice
        for one in offer.choice.shows
        if one not in choice.shows
    }
    return Moment(position, time, choice, tuple(within_reach), best)
