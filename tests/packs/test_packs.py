"""What of a pack is a scenario or a translation, alike in a folder and in an archive."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game import files
from game.engine.marked import Limits
from game.library import Library
from game.packs import pack
from game.packs.pack import MOST_SCENARIOS, Pack, read_pack
from game.sources import Loose, Source
from tests.packs.given import PLAIN, STORY, TRANSLATION, Members, codes_of, folder, zipped

Make = Callable[[Members], Path]
PO = "locale/en/LC_MESSAGES/mon-histoire.po"


@pytest.fixture(params=["folder", "archive"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Make:
    """Give a way to make a pack of either kind."""

    def made(members: Members) -> Path:
        if request.param == "folder":
            return folder(tmp_path / "mon-pack", members)
        path = tmp_path / "mon-pack.zip"
        path.write_bytes(zipped(members))
        return path

    return made


def ids(pack: Pack) -> list[str]:
    return list(pack.scenarios)


def test_scenarios_are_known_by_their_ids_in_order(make: Make) -> None:
    pack = read_pack(make({"b.yaml": STORY, "a.yml": STORY, "c-2.YAML": STORY}))
    assert ids(pack) == ["a", "b", "c-2"]
    assert {one.id for one in pack.scenarios.values()} == {"a", "b", "c-2"}


def test_everything_else_is_left_alone(make: Make) -> None:
    rest = ("README.md", "LICENSE", "a/b.yaml", "yaml", ".hidden.yaml", "__MACOSX/._a.yaml")
    path = make({**PLAIN, **dict.fromkeys(rest, b"\xff[")})
    assert codes_of(path) == []
    assert ids(read_pack(path)) == ["mon-histoire"]


def test_a_scenario_of_a_pack_is_read_like_any_other(make: Make, library: Library) -> None:
    (source,) = read_pack(make(PLAIN)).scenarios.values()
    scenario, problems = library.scenario(source)
    assert not problems
    assert scenario is not None
    assert (scenario.id, scenario.title) == ("mon-histoire", "Essai")


def test_problems_are_placed_in_the_file_in_the_pack(make: Make, library: Library) -> None:
    path = make({"mon-histoire.yaml": STORY.replace(b"next: last", b"next: lost")})
    (source,) = read_pack(path).scenarios.values()
    _, problems = library.scenario(source)
    assert [(Path(one.file), one.line) for one in problems] == [(path / "mon-histoire.yaml", 26)]


@pytest.mark.parametrize(
    "name", ["Mon Histoire", "mon_histoire", "été", "MON", "-a", "a--b", "a.b", " a"]
)
def test_a_scenario_whose_name_is_no_id_is_a_problem(name: str, make: Make) -> None:
    assert codes_of(make({**PLAIN, f"{name}.yaml": STORY})) == ["bad-id"]


def test_a_name_that_is_no_id_leaves_the_others(make: Make) -> None:
    assert ids(read_pack(make({**PLAIN, "Mon Histoire.yaml": STORY}))) == ["mon-histoire"]


def test_the_same_id_twice_is_a_problem(make: Make) -> None:
    assert codes_of(make({**PLAIN, "mon-histoire.yml": STORY})) == ["twice-in-pack"]


@pytest.mark.parametrize("rest", [{}, {"README.md": "x"}, {"a/b/c.yaml": "x"}, {PO: "x"}])
def test_a_pack_without_scenarios_is_a_problem(rest: dict[str, str], make: Make) -> None:
    assert codes_of(make({"notes.txt": "x", **rest})) == ["empty-pack"]


def test_just_enough_scenarios_are_read(make: Make) -> None:
    members = {f"a-{number}.yaml": "a: b" for number in range(MOST_SCENARIOS)}
    assert codes_of(make(members)) == []
    assert codes_of(make({**members, "un-de-trop.yaml": "a: b"})) == ["too-many-scenarios"]


@pytest.mark.parametrize(
    ("limit", "name"),
    [("MOST_BYTES", "{}.yaml"), ("MOST_TRANSLATED_BYTES", "locale/{}/LC_MESSAGES/a.po")],
)
def test_what_is_to_be_read_is_measured_together_before_it_is(
    limit: str, name: str, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pack, limit, 61)
    rest = {"a.yaml": "a", name.format("de"): "#" * 30, name.format("en"): "#" * 30}
    assert codes_of(make(rest)) == []
    assert codes_of(make({**rest, name.format("it"): "##"})) == ["too-large"]


def test_values_are_counted_together(make: Make) -> None:
    half = "".join(f"-\n#{number:x}\n" for number in range(Limits().signs // 2))
    assert codes_of(make({"a.yaml": half, "b.yaml": half})) == []
    assert codes_of(make({"a.yaml": half, "b.yaml": half, "c.yaml": "-"})) == ["too-large"]


def test_bytes_that_are_no_text_are_told_at_their_line(make: Make) -> None:
    (source,) = read_pack(make({"a.yaml": b"a: b\nc: \xff"})).scenarios.values()
    _, problem = source.text()
    assert problem is not None
    assert (problem.code, problem.line, problem.column) == ("encoding", 2, 4)


def test_an_archive_among_the_scenarios_is_told(make: Make) -> None:
    assert codes_of(make({"a.yaml": zipped(PLAIN)})) == ["archive"]


@pytest.mark.parametrize("name", ["help/fr.yaml", "laws/fr.yaml", "catalogue/reflexes.yaml"])
def test_help_laws_and_reflexes_of_a_pack_are_left_out(
    name: str, make: Make, library: Library
) -> None:
    path = make({**PLAIN, name: "lines: []"})
    (problem,) = read_pack(path).problems
    assert (problem.code, problem.severity) == ("not-from-a-pack", "warning")
    assert Path(problem.file) == path / name
    assert library.country.help_for(("listen",))
    assert library.catalogue.reflexes


def test_many_such_files_are_told_once_a_folder(make: Make) -> None:
    rest = ("help/be.yaml", "help/xx.yaml", "laws/be.yaml", "laws/xx.yaml")
    assert codes_of(make({**PLAIN, **dict.fromkeys(rest, b"x")})) == ["not-from-a-pack"] * 2


def test_copies_of_those_of_the_game_are_no_problem(make: Make) -> None:
    own = files.shipped("help", "fr.yaml").read_bytes()
    assert codes_of(make({**PLAIN, "help/fr.yaml": own})) == []


def test_the_folder_of_the_game_itself_is_a_pack() -> None:
    pack = read_pack(files.shipped())
    assert (tuple(pack.scenarios), pack.problems) == (files.scenario_ids(), ())


def test_a_translation_is_found_beside_its_scenario(make: Make) -> None:
    rest = dict.fromkeys((PO, PO.replace("en", "pt_BR"), PO.replace("mon", "ton")), TRANSLATION)
    source = read_pack(make({**PLAIN, **rest})).scenarios["mon-histoire"]
    assert source.languages() == ("en", "pt_BR")
    assert source.translation("en") == (TRANSLATION, None)
    assert source.translation("de") is None


def test_the_problem_of_a_translation_names_its_file(make: Make) -> None:
    path = make({**PLAIN, PO: b"\xff"})
    source = read_pack(path).scenarios["mon-histoire"]
    found = source.translation("en")
    assert found is not None
    assert found[1] is not None
    assert found[1].file == source.translation_place("en")
    assert Path(found[1].file) == path / PO


@pytest.mark.parametrize(
    "name",
    [
        "locale/en/mon-histoire.po",
        "locale/EN/LC_MESSAGES/mon-histoire.po",
        "locale/../LC_MESSAGES/mon-histoire.po",
        "locale/en/LC_MESSAGES/mon-histoire.pot",
        "locale/en/LC_MESSAGES/a/mon-histoire.po",
    ],
)
def test_a_translation_elsewhere_is_no_translation(name: str, tmp_path: Path) -> None:
    path = tmp_path / "mon-pack.zip"
    path.write_bytes(zipped({**PLAIN, name: TRANSLATION}))
    assert [one.languages() for one in read_pack(path).scenarios.values()] in ([()], [])


def test_one_folder_around_everything_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "mon-pack.zip"
    inside: Members = {"Mon pack/mon-histoire.yaml": STORY, f"Mon pack/{PO}": TRANSLATION}
    path.write_bytes(zipped({"Mon pack/": "", **inside, "__MACOSX/Mon pack/._a.yaml": ""}))
    source = read_pack(path).scenarios["mon-histoire"]
    assert source.place == f"{path}/Mon pack/mon-histoire.yaml"
    assert source.languages() == ("en",)


@pytest.mark.parametrize("name", ["help", "locale"])
def test_a_known_folder_is_not_left_out(name: str, tmp_path: Path) -> None:
    path = tmp_path / "mon-pack.zip"
    path.write_bytes(zipped({f"{name}/fr.yaml": STORY}))
    assert codes_of(path) == ["empty-pack"]


def test_two_folders_are_not_left_out(tmp_path: Path) -> None:
    path = tmp_path / "mon-pack.zip"
    path.write_bytes(zipped({"a/a.yaml": STORY, "b/b.yaml": STORY}))
    assert codes_of(path) == ["empty-pack"]


def test_a_file_of_ones_own_has_its_translation_beside_it(tmp_path: Path) -> None:
    folder(tmp_path, {**PLAIN, PO: TRANSLATION, "locale/xx": b"", "locale/X/LC_MESSAGES/a.po": ""})
    source: Source = Loose(tmp_path / "mon-histoire.yaml")
    assert source.languages() == ("en",)
    assert source.translation("en") == (TRANSLATION, None)
    assert source.translation("de") is None
    assert source.translation_place("en") == str(tmp_path / PO)


def test_a_shipped_scenario_has_its_translation_among_those_of_the_game() -> None:
    source = Loose(files.shipped("dans-l-heure.yaml"))
    wanted = files.data_root() / "locale" / "en" / "LC_MESSAGES" / "dans-l-heure.po"
    assert source.translation_place("en") == str(wanted)
