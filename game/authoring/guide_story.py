"""The story in the teacher's guide: its questions one by one, and a map or a table of its ways."""

from collections.abc import Iterable

from game.authoring.story_map import svg_map, svg_size
from game.engine.catalogue import Catalogue
from game.engine.landmarks import Landmark, Way
from game.engine.lesson import Lesson
from game.engine.scenario import Scenario
from game.i18n import Messages
from game.markup import Markup, element, joined, listed, table
from game.moments import opening, where
from game.wording import named

WIDTH, HEIGHT = 1000, 600  # CSS pixels of a landscape A4 within its margins and below a heading
SMALLEST = 2 / 3  # how far the 12 pixels of the map's words may shrink on paper: to 6 points


def discussions(data: Lesson, catalogue: Catalogue, messages: Messages) -> list[Markup]:
    """Give every discussion point with its moment, and what each choice there shows."""
    _ = messages.text
    note = _(
        "Letters go by the choices that are open: what happened before may close some, so that a "
        "choice has several. The numbers are those of the moments in the next chapter."
    )
    points = [_point(one, data.scenario, catalogue, messages) for one in data.discussions]
    return [element("p", note), *points]


def _point(one: Landmark, story: Scenario, catalogue: Catalogue, messages: Messages) -> Markup:
    _, node = messages.text, one.node
    often = _("Every way comes here.") if one.is_on_every_way else _("Only some ways come here.")
    heads = (_("Vote"), _("Choice"), _("Shows"), _("Lets pass"), _("Leads to"))
    rows = (_way(way, catalogue) for way in one.ways)
    return element(
        "div",
        element("h3", f"{one.number}. {node.discuss}"),
        element("p", _where(one, story, messages), " ", often, *_opening(one, story, messages)),
        table(heads, rows, class_="ways votes"),
        class_="point",
    )


def _way(way: Way, catalogue: Catalogue) -> tuple[str, ...]:
    choice = way.choice
    told = element("small", choice.feedback)
    return (
        "/".join(way.letters),
        joined([choice.text, Markup("<br/>"), told]) if choice.feedback else choice.text,
        _reflexes(choice.shows, catalogue),
        _reflexes(choice.misses, catalogue),
        ", ".join(str(one) for one in way.leads_to),
    )


def _reflexes(ids: Iterable[str], catalogue: Catalogue) -> str:
    return ", ".join(catalogue.reflexes[one].name for one in ids) or "–"


def _where(one: Landmark, story: Scenario, messages: Messages) -> str:
    return f"{where(one, story, messages.text)}."


def _opening(one: Landmark, story: Scenario, messages: Messages) -> list[str]:
    said = opening(one, story, messages.text)
    return [" ", element("q", said)] if said else []


def story_map(data: Lesson, catalogue: Catalogue, messages: Messages) -> Markup:
    """Give the map of the story where it can be read on paper, and its ways as a table."""
    _ = messages.text
    title = element("h2", _("Where the ways lead"))
    heads = (_("Moment"), _("What happens"), _("Ways on"))
    rows = (_row(one, data.scenario, messages) for one in data.landmarks)
    ways = element("section", title, table(heads, rows, class_="ways moments"), class_="page")
    wide, high = svg_size(data.scenario)
    if min(WIDTH / wide, HEIGHT / high) < SMALLEST:
        return ways
    drawn = Markup(svg_map(data.scenario, catalogue, _))
    heading = element("h2", _("The map of the story"))
    return joined([ways, element("section", heading, drawn, class_="page map")])


def _row(one: Landmark, story: Scenario, messages: Messages) -> tuple[str, ...]:
    told = joined([_where(one, story, messages), *_opening(one, story, messages)])
    ending = one.node.ending
    if ending is not None:
        step = named(messages.text("Next step"), ending.next_step, messages.text)
        title = ending.title or messages.text("Ending")
        return str(one.number), told, joined([element("b", title), " — ", step])
    ways = (
        joined([element("b", "/".join(way.letters)), f" {way.choice.text} → ", _numbers(way)])
        for way in one.ways
    )
    return str(one.number), told, listed(ways)


def _numbers(way: Way) -> Markup:
    return element("b", ", ".join(str(one) for one in way.leads_to))
