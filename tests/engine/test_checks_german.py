"""The German lists: what they find, and the kind sentences beside it that they leave alone."""

import pytest

from tests.engine.clean import sentence, told
from tests.engine.given import codes

BLAMING = [
    "Das hättest du nicht schicken sollen.",
    "Du hättest ihm nie antworten dürfen.",
    "Du hättest gleich etwas sagen müssen.",
    "Hättest du bloß nicht geantwortet.",
    "Hättest du doch nichts geschickt.",
    "Das hättest du besser nicht gemacht.",
    "Du hättest lieber nicht gezahlt.",
    "Tja, selber schuld.",
    "Du bist doch schuld daran.",
    "Du trägst eine Mitschuld.",
    "Das war echt blöd von dir.",
    "Du hast ziemlich falsch reagiert.",
    "Du hast da einen großen Fehler gemacht.",
    "Das war dein Fehler.",
    "Das war leichtsinnig.",
    "Ein leichtsinniges Mädchen.",
    "Sei nicht so faul, sei weniger leichtgläubig.",
    "Wie unvorsichtig.",
    "Du hast ganz schön Mist gebaut.",
    "Das hätte man besser überlegen sollen.",
    "Da hätte jemand erst nachdenken müssen.",
    "Das hast du dir selbst eingebrockt.",
    "Du hast es nicht anders verdient.",
    "Du wolltest es doch so.",
    "Wie konntest du nur?",
    "Eine naive Antwort.",
    "Was für eine Naivität.",
]
KIND = [
    "Was hättest du denn tun sollen?",
    "Du hättest nichts tun müssen.",
    "Das hättest du nicht allein tragen müssen.",
    "Du hättest nie so bedroht werden dürfen.",
    "Du hättest jederzeit aufhören dürfen.",
    "Hättest du kurz Zeit?",
    "Er hätte nicht drohen dürfen.",
    "Es ist auf keinen Fall deine Schuld.",
    "Es ist niemals deine Schuld.",
    "Du bist nicht schuld.",
    "Du trägst keine Schuld.",
    "Schuld ist, wer droht.",
    "Das war mutig von dir.",
    "Das war nicht dumm von dir.",
    "Du hast nichts falsch gemacht.",
    "du hast nix falsch gemacht",
    "Das Profil ist falsch.",
    "Du hast keinen Fehler gemacht.",
    "Das war nicht dein Fehler.",
    "Du bist nicht dumm.",
    "Du bist nicht naiv.",
    "Du hast keinen Mist gebaut.",
    "Ich hab Angst, dass ich Mist gebaut habe.",
    "Das müssen wir erst überlegen.",
    "Du hast Hilfe verdient.",
    "Du wolltest es so schnell wie möglich sagen.",
    "Wie konntest du schlafen?",
]
FOR_EVER = [
    "Solche Bilder bleiben für immer im Netz.",
    "Das ist online für immer.",
    "Einmal im Netz, immer im Netz.",
    "Das bleibt auf ewig.",
    "Was online steht, bleibt online.",
    "Das Netz vergisst niemals.",
    "Das kriegst du nie wieder aus dem Internet.",
]
HOPEFUL = [
    "Nichts bleibt für immer.",
    "Das bleibt nicht für immer online.",
    "Wir bleiben für immer Freundinnen.",
    "Die Bilder sind für immer gelöscht.",
    "Er ist weg, für immer.",
    "Vergiss nie: Du bist nicht allein.",
    "Geh nie wieder allein aus dem Haus.",
]
NUMBERS = [
    "Ruf 110 an.",
    "Wähl 112.",
    "Du erreichst sie unter 116 111.",
    "Unter der 116 117 hilft jemand.",
    "Notruf 110!",
    "0800 111 0 333",
    "0170 1234567",
    "030/123456",
    "+49 170 1234567",
]
NO_NUMBERS = [
    "Unter 17 darf man das nicht.",
    "Am 07.11.2025 um 8:05 Uhr.",
    "Es waren 110 Nachrichten.",
    "Unter 110 € geht nichts.",
    "Um 0:12 Uhr kam die nächste.",
    "Stand: 01.02.2024, 2 Seiten.",
]
LAWS = [
    "Artikel 2 schützt dich.",
    "Nach Paragraf 240 ist das Nötigung.",
    "Das verbietet Paragraph 201a.",
    "So steht es im StGB.",
    "Das Strafgesetzbuch verbietet es.",
]
NO_LAWS = ["Das Gesetz ist auf deiner Seite.", "Er hat einen Artikel gelesen."]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (code, words)
        for code, found in {
            "blame-word": BLAMING,
            "gone-for-ever": FOR_EVER,
            "number-in-the-story": NUMBERS,
            "law-in-the-story": LAWS,
        }.items()
        for words in found
    ],
)
def test_what_harms_is_found(code: str, words: str) -> None:
    assert codes(told(sentence(words, "de"))) == [code]


@pytest.mark.parametrize("words", KIND + HOPEFUL + NO_NUMBERS + NO_LAWS)
def test_what_is_kind_or_harmless_is_let_through(words: str) -> None:
    assert told(sentence(words, "de")) == []
