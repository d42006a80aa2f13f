"""French prose as it is typed: every sentence that YAML cuts or refuses comes back whole."""

import pytest

from game.authoring.formatting.formatter import formatted
from tests.authoring.given import data, refused, said, tidy, with_sentence
from tests.engine.given import codes

PROSE = (
    "Salut : ça va ?",
    "Il a dit:",
    "« Non » dit-il : oui",
    '"Non" dit-il',
    '"Non", dit-il, "jamais"',
    "'tain : quoi",
    "'Non' dit-il, 'jamais'",
    "*coeur*",
    "* il soupire",
    "@sarah réponds",
    "`ok`",
    "%",
    "100 % : sûr",
    "! Attention",
    "!!! Réponds",
    "!",
    "& moi",
    "-",
    "- Non, dit-il.",
    "?",
    "? quoi",
    ":",
    ", et alors",
    "[Lien] clique",
    "[Lien]",
    "[Lien",
    "{coeur}",
    "{coeur : x",
    "]",
    "> regarde",
    ">_<",
    "| bof",
    "C:\\dossier : ok",
    "http://exemple.fr : ici",
    "on se voit salle #12 demain",
    "#tbt",
    "#tbt : trop bien",
    "vu sur #pixo #tbt",
    "\u00a0: non",
)
SOUND = ("Salut", ":)", "-10 %", "?!", "L’heure tourne : vite", "on est 3", "no", "a#b", "non.")


@pytest.mark.parametrize("sentence", PROSE)
def test_a_sentence_that_yaml_cuts_or_refuses_comes_back_whole(sentence: str) -> None:
    assert said(with_sentence(sentence)) == sentence


@pytest.mark.parametrize("sentence", PROSE)
def test_a_sentence_that_was_mended_is_told_with_its_line(sentence: str) -> None:
    (mended,) = formatted(with_sentence(sentence), "essai.yaml").mended
    assert (mended.sentence, mended.line_before, mended.line_now) == (sentence, 5, 5)


@pytest.mark.parametrize("sentence", [one.replace(" : ", "\u00a0: ") for one in SOUND])
def test_a_sentence_that_yaml_reads_is_quoted_without_a_word(sentence: str) -> None:
    text = with_sentence(sentence.replace("\u00a0: ", ", "))
    assert formatted(text, "essai.yaml").mended == ()
    assert said(text) == sentence.replace("\u00a0: ", ", ")


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ('"Il dit "non" et voilà"', 'Il dit "non" et voilà'),
        ('"Il dit \\"non\\" et "oui""', 'Il dit "non" et "oui"'),
        ("'T'es là ?'", "T'es là ?"),
        ("'C''est l'heure'", "C'est l'heure"),
        ('"Une heure.', "Une heure."),
        ('"Une heure.""', 'Une heure."'),
        ('"C:\\dossier"', "C:\\dossier"),
        ('"\\o/ super"', "\\o/ super"),
    ],
)
def test_quotation_marks_that_were_meant_for_yaml_are_not_said(written: str, sentence: str) -> None:
    assert said(with_sentence(written)) == sentence


@pytest.mark.parametrize(
    ("written", "sentence", "comment"),
    [
        ("on se voit # demain", "on se voit", "# demain"),
        ("vu #tbt ici # trop", "vu #tbt ici", "# trop"),
        ('"Non" dit-il # il crie', '"Non" dit-il', "# il crie"),
        ("oui : non  # à relire", "oui : non", "# à relire"),
        ('"Salut" #tbt', "Salut", "#tbt"),
        ("Salut ##", "Salut", "##"),
        ("Salut #", "Salut", "#"),
    ],
)
def test_a_comment_stays_a_comment(written: str, sentence: str, comment: str) -> None:
    """A `#` with a space behind, or behind a quotation mark, is YAML's; glued, the sentence's."""
    text = with_sentence(written)
    assert said(text) == sentence
    assert f'"  {comment}\n' in tidy(text)


@pytest.mark.parametrize(
    "lines",
    [
        ["Salut : ça va ?", "          tu fais quoi ?"],
        ["", "          Salut toi : ça va ?", "          tu fais quoi ?"],
        ["Salut : ça va ?", "", "          ", "           tu fais quoi ?"],
        ['"Salut" : ça va ?', "          tu fais quoi ?  "],
        ["[Elle entre.", "          Elle sort.]"],
        ["[Elle entre :", "          elle sort.]"],
    ],
)
def test_a_sentence_may_go_on_below(lines: list[str]) -> None:
    found = said(with_sentence("\n".join(lines)))
    assert " ".join(found.split()) == " ".join(" ".join(lines).split())


def test_a_quoted_text_of_several_lines_stays_whole_in_a_broken_file() -> None:
    text = with_sentence('"Salut\n          note: ça va ?"').replace('"Attends."', "Attends : non")
    assert said(text) == "Salut note: ça va ?"


def test_a_block_text_stays_whole_in_a_broken_file() -> None:
    text = with_sentence("|-\n          say: Salut\n\n          # ça va ?").replace(
        '"Attends."', "Attends : non"
    )
    assert said(text) == "say: Salut\n\n# ça va ?"


@pytest.mark.parametrize("place", ["title", "summary", "content_note"])
def test_the_texts_of_the_scenario_are_mended(place: str) -> None:
    assert data(tidy(f"{place}: Salut : ça va ?\nage: 13\n")) == {
        place: "Salut : ça va ?",
        "age": "13",
    }


@pytest.mark.parametrize("place", ["discuss", "choices", "ending", "cast", "passages"])
def test_texts_are_mended_wherever_they_stand(place: str) -> None:
    text = {
        "discuss": "nodes:\n  a:\n    discuss: Une heure : pourquoi ?\n",
        "choices": "nodes:\n  a:\n    choices:\n      b:\n        feedback: Oui : ça va\n",
        "ending": "nodes:\n  a:\n    ending:\n      next_step: Demain : le dire\n",
        "cast": "cast:\n  lina:\n    name: Mme Aubry : infirmière\n",
        "passages": "passages:\n  a:\n    nodes:\n      b:\n        lines:\n          - c: d : e\n",
    }[place]
    sentence = text.rpartition("\n")[0].rsplit("\n", 1)[-1].split(": ", 1)[1]
    assert f'"{sentence}"\n' in tidy(text)


@pytest.mark.parametrize("lead", ["", "\t", "\t\t", "\u00a0 \u00a0"])
def test_a_file_indented_with_tabs_or_no_break_spaces_is_mended(lead: str) -> None:
    text = f"title: a : b\nnodes:\n{lead or ' '}a:\n{lead or ' '}{lead or ' '}discuss: c\n"
    assert data(tidy(text)) == {"title": "a : b", "nodes": {"a": {"discuss": "c"}}}


def test_tabs_among_spaces_are_left_to_their_author() -> None:
    assert codes(list(refused("nodes:\n  a:\n\t\tdiscuss: c\n"))) == ["syntax"]


def test_a_list_with_a_comment_in_it_is_no_sentence() -> None:
    assert tidy("summary: [a, # un\n  b]\n") == "summary:\n  - a  # un\n  - b\n"


@pytest.mark.parametrize("sentence", ["*menace", "&toi tu viens", "!!str oui", "!x oui", "!<a> b"])
def test_what_is_meant_for_yaml_is_left_to_its_author(sentence: str) -> None:
    (code,) = codes(list(refused(with_sentence(sentence))))
    assert code in ("alias", "anchor", "tag")


@pytest.mark.parametrize(
    ("key", "value"), [("shows", "[tell]"), ("set", "{paid: yes}"), ("wehn", "{paid: yes}")]
)
def test_brackets_of_a_key_that_stands_too_deep_are_no_sentence(key: str, value: str) -> None:
    text = with_sentence(f"Salut : toi\n        {key}: {value}")
    assert f"        {key}: {value}\n" in tidy(text)


def test_what_cannot_be_mended_is_told_at_its_line() -> None:
    text = with_sentence("Salut : ça va ?").replace("tactic: threat", "tactic threat")
    (problem,) = refused(text)
    assert (problem.code, problem.line) == ("syntax", 6)


def test_a_mended_sentence_never_takes_the_keys_below_it() -> None:
    text = with_sentence("Salut : ça va ?").replace("        tactic:", "          tactic:")
    (problem,) = refused(text)
    assert (problem.code, problem.line) == ("syntax", 6)
