"""What is new is told once."""

from dataclasses import replace

from game.access.elements import Element
from game.access.news import News
from game.ui.widgets import Heard
from tests.access.given import group, leaf


def told(news: News, *children: Element) -> list[str]:
    return [one.key for one in news.since(group("screen", *children))]


def test_what_is_there_at_first_is_news() -> None:
    assert told(News(), leaf("a"), leaf("b")) == ["a", "b"]


def test_what_stays_is_not_told_again() -> None:
    news = News()
    told(news, leaf("a"))
    assert told(news, leaf("a"), leaf("b")) == ["b"]


def test_what_is_no_news_is_not_told() -> None:
    assert told(News(), leaf("a", is_news=False)) == []


def test_what_goes_and_comes_back_is_told_again() -> None:
    news = News()
    told(news, leaf("a"))
    told(news)
    assert told(news, leaf("a")) == ["a"]


def test_what_goes_with_all_that_is_around_it_is_not_told_again() -> None:
    news = News()
    told(news, group("log", leaf("a")), leaf("x"))
    told(news, leaf("x"))
    assert told(news, group("log", leaf("a")), leaf("x")) == []


def test_a_log_that_goes_back_a_step_tells_it_again() -> None:
    news = News()
    told(news, group("log", leaf("a"), leaf("b")))
    told(news, group("log", leaf("a")))
    assert told(news, group("log", leaf("a"), leaf("b"))) == ["b"]


def test_news_come_in_reading_order_across_groups() -> None:
    assert told(News(), leaf("a"), group("log", leaf("b")), leaf("c")) == ["a", "b", "c"]


def test_what_is_told_anew_is_news_again() -> None:
    news = News()
    told(news, replace(leaf("a"), heard=Heard("a", is_news=True, visit=1)))
    assert told(news, replace(leaf("a"), heard=Heard("a", is_news=True, visit=2))) == ["a"]


def test_news_come_in_the_order_of_the_story_wherever_they_stand() -> None:
    first = replace(leaf("a"), heard=Heard("a", is_news=True, order=2))
    second = replace(leaf("b"), heard=Heard("b", is_news=True, order=1))
    assert told(News(), first, second) == ["b", "a"]
