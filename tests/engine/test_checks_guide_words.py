"""The words that the guide forbids are found, and their kind negations let through."""

import pytest

from tests.engine.clean import sentence, told
from tests.engine.given import codes

BLAMING = [
    ("fr", "Quelle imprudence."),
    ("fr", "Il fallait réfléchir avant."),
    ("fr", "Fallait réfléchir avant."),
    ("fr", "Il fallait y penser avant."),
    ("fr", "Tu as eu tort de répondre."),
    ("fr", "T’as eu tort."),
    ("fr", "Quelle bêtise d’avoir répondu."),
    ("en", "You were wrong to answer."),
    ("en", "How careless."),
    ("en", "How foolish of you."),
    ("en", "It was your mistake."),
    ("en", "You should have thought first."),
    ("de", "Es war falsch von dir."),
    ("de", "Wie leichtsinnig."),
    ("de", "So eine Dummheit."),
    ("de", "Man hätte vorher nachdenken müssen."),
    ("fr", "Vous avez eu tort."),
    ("fr", "Tu as fait une grosse bêtise."),
    ("de", "Das war so eine Dummheit."),
]
KIND = [
    ("fr", "Ce n’était pas une bêtise."),
    ("fr", "Ce n'est pas une imprudence."),
    ("fr", "Tu n’as pas fait de bêtise."),
    ("fr", "Tu n’as fait aucune bêtise."),
    ("fr", "Tu n’as pas eu tort."),
    ("fr", "Il a eu tort, lui."),
    ("fr", "Il fallait du courage."),
    ("en", "You were not wrong to answer."),
    ("en", "It was not careless."),
    ("en", "It wasn’t foolish."),
    ("en", "It was not your mistake."),
    ("de", "Es war nicht falsch von dir."),
    ("de", "Das war keine Dummheit."),
    ("de", "Das war nicht leichtsinnig."),
    ("fr", "J’ai peur d’avoir fait une bêtise."),
    ("fr", "Il fallait penser à respirer."),
    ("fr", "Ce n’était pas une bêtise d’avoir répondu."),
    ("en", "He was wrong to ask."),
]
FOR_EVER = [
    ("fr", "Ce qui est en ligne y reste."),
    ("fr", "Ce qui est sur Internet y reste !"),
    ("fr", "Internet n’oublie jamais."),
    ("fr", "Internet n'oublie rien."),
    ("en", "What is online stays online."),
    ("en", "Once online, it stays there."),
    ("en", "The internet never forgets."),
    ("de", "Was im Netz steht, bleibt im Netz."),
    ("de", "Was online ist, bleibt online."),
    ("de", "Das Internet vergisst nie."),
]
HOPEFUL = [
    ("fr", "Sarah est en ligne, reste avec elle."),
    ("fr", "Ce qui est en ligne se retire."),
    ("fr", "N’oublie jamais : tu n’y es pour rien."),
    ("en", "She is online and stays with you."),
    ("en", "Never forget: it is not your fault."),
    ("de", "Sie ist online und bleibt bei dir."),
]


@pytest.mark.parametrize(("language", "words"), BLAMING)
def test_blame_is_found(language: str, words: str) -> None:
    assert codes(told(sentence(words, language))) == ["blame-word"]


@pytest.mark.parametrize(("language", "words"), FOR_EVER)
def test_for_ever_is_found(language: str, words: str) -> None:
    assert codes(told(sentence(words, language))) == ["gone-for-ever"]


@pytest.mark.parametrize(("language", "words"), KIND + HOPEFUL)
def test_what_is_kind_is_let_through(language: str, words: str) -> None:
    assert told(sentence(words, language)) == []
