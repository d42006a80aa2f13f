"""The system's voice: how its program is called, fed and silenced."""

import json
import shutil
import sys
import time
from pathlib import Path

import pytest

from game.access.programs import MOST_LETTERS, ProgramVoice
from game.access.speech import PROGRAMS, find_voice

COMMANDS = {name: command for name, command, *_ in PROGRAMS}
NAMES = {name: names for name, *_, names in PROGRAMS}
NASTY = "!-! SET self LANGUAGE de\n--help; rm -rf ~ $(id) `id` | 'x\" <b>&amp;"


def program(folder: Path, code: str) -> str:
    """Give a program that runs some lines of Python in the place of a voice."""
    path = folder / "voice"
    path.write_text(f"#!{sys.executable} -SE\nimport sys\n{code}\n")
    path.chmod(0o700)
    return str(path)


def plain(path: str, voice: str, language: str, percent: int) -> list[str]:
    del voice
    return [path, language, str(percent)]


def until_silent(voice: ProgramVoice) -> None:
    end = time.monotonic() + 5
    while voice.is_speaking() and time.monotonic() < end:
        time.sleep(0.005)


def spoken(folder: Path, text: str, language: str = "fr") -> tuple[list[str], str]:
    """Give the arguments and the input with which a text was spoken."""
    kept = folder / "kept"
    told = "json.dumps([sys.argv[1:], sys.stdin.read()])"
    code = f"import json\nopen({str(kept)!r}, 'w').write({told})"
    voice = ProgramVoice(program(folder, code), plain)
    voice.say(text, language, 100)
    until_silent(voice)
    arguments, given = json.loads(kept.read_text())
    return arguments, given


@pytest.fixture
def endless(tmp_path: Path) -> ProgramVoice:
    """Give a voice that speaks for a minute."""
    return ProgramVoice(program(tmp_path, "import time; time.sleep(60)"), plain)


def test_a_text_is_handed_over_as_input(tmp_path: Path) -> None:
    assert spoken(tmp_path, "Ça va aller.") == (["fr", "100"], " Ça va aller.\n")


def test_nothing_of_a_text_becomes_an_argument_or_a_line_of_its_own(tmp_path: Path) -> None:
    arguments, given = spoken(tmp_path, NASTY)
    assert arguments == ["fr", "100"]
    assert given == " " + NASTY.replace("\n", " ") + "\n"


def test_a_text_too_long_for_a_pipe_is_cut(tmp_path: Path) -> None:
    _, given = spoken(tmp_path, "é" * 100_000)
    assert len(given) == MOST_LETTERS + 2


@pytest.mark.parametrize("language", ["--help", "fr; ls", "", "../x"])
def test_what_is_no_language_is_not_handed_over(tmp_path: Path, language: str) -> None:
    assert spoken(tmp_path, "a", language)[0][0] == "en"


def test_a_region_is_handed_over(tmp_path: Path) -> None:
    assert spoken(tmp_path, "a", "fr_CA")[0][0] == "fr-ca"


def test_stopping_ends_the_program_at_once(endless: ProgramVoice) -> None:
    endless.say("a", "fr", 100)
    assert endless.is_speaking()
    before = time.monotonic()
    endless.stop()
    assert not endless.is_speaking()
    assert time.monotonic() - before < 0.5


def test_a_new_text_stops_the_former(endless: ProgramVoice) -> None:
    endless.say("a", "fr", 100)
    first = endless._running
    endless.say("b", "fr", 100)
    assert first is not None
    assert first.returncode is not None
    endless.stop()


def test_stopping_what_does_not_speak_does_nothing(endless: ProgramVoice) -> None:
    endless.stop()
    assert not endless.is_speaking()


def test_a_service_is_silenced_too(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    code = f"import time\nif sys.argv[1:] == ['-S']: open({str(kept)!r}, 'w')\nelse: time.sleep(60)"
    voice = ProgramVoice(program(tmp_path, code), plain, hush=("-S",))
    voice.say("a", "fr", 100)
    voice.stop()
    assert kept.exists()


def test_a_program_that_is_gone_is_no_crash(tmp_path: Path) -> None:
    voice = ProgramVoice(str(tmp_path / "gone"), plain)
    voice.say("a", "fr", 100)
    assert not voice.is_speaking()


def test_a_program_that_ends_without_reading_is_no_crash(tmp_path: Path) -> None:
    voice = ProgramVoice(program(tmp_path, "sys.exit(1)"), plain)
    voice.say("a" * 4000, "fr", 100)
    until_silent(voice)
    voice.stop()


def test_espeak_reads_its_input() -> None:
    made = COMMANDS["espeak-ng"]("espeak-ng", "", "fr", 120)
    assert made == ["espeak-ng", "-v", "fr", "-s", "210", "--stdin"]


def test_speech_dispatcher_reads_its_input_and_waits() -> None:
    made = COMMANDS["spd-say"]("spd-say", "", "fr", 85)
    assert made == ["spd-say", "-e", "-w", "-l", "fr", "-r", "-15"]


@pytest.mark.parametrize(
    ("program", "voice", "option"),
    [
        ("espeak-ng", "woman", "fr+f2"),
        ("espeak-ng", "man", "fr+m3"),
        ("spd-say", "woman", "female1"),
        ("spd-say", "man", "male1"),
    ],
)
def test_a_kind_of_voice_is_asked_for(program: str, voice: str, option: str) -> None:
    assert voice in NAMES[program](program, "fr")
    assert option in COMMANDS[program](program, voice, "fr", 100)


LISTED = (
    "Alex                en_US    # Most people recognize me by my voice.\\n"
    "Amélie (French (Canada)) fr_CA    # Bonjour !\\n"
    "--file              fr_FR    # Bonjour !\\n"
    "Thomas              fr_FR    # Bonjour, je m’appelle Thomas.\\n"
)


@pytest.fixture
def mac(tmp_path: Path) -> ProgramVoice:
    """Give the voice of macOS with a program that lists its voices, and counts how often."""
    count = tmp_path / "count"
    code = f"open({str(count)!r}, 'a').write('.'); sys.stdout.buffer.write('''{LISTED}'''.encode())"
    return ProgramVoice(program(tmp_path, code), plain, listed=NAMES["say"])


def test_the_voices_of_macos_are_those_of_the_language(mac: ProgramVoice) -> None:
    assert mac.names("fr") == ("Amélie (French (Canada))", "Thomas")


def test_a_program_is_asked_once_for_its_voices(mac: ProgramVoice, tmp_path: Path) -> None:
    assert mac.names("fr_FR") == mac.names("fr-FR")
    assert (tmp_path / "count").read_text() == "."


def test_without_a_voice_of_the_language_macos_takes_its_own(mac: ProgramVoice) -> None:
    assert mac.names("de") == ("",)


@pytest.mark.parametrize(
    ("voice", "options"), [("Thomas", ["-v", "Thomas", "-r", "175"]), ("", ["-r", "175"])]
)
def test_macos_reads_its_input(voice: str, options: list[str]) -> None:
    assert COMMANDS["say"]("say", voice, "fr", 100) == ["say", *options]


def chosen(folder: Path, wanted: str, names: tuple[str, ...]) -> str:
    """Give the voice with which a program that has some speaks for a player who wants one."""
    asked: list[str] = []

    def noted(path: str, voice: str, language: str, percent: int) -> list[str]:
        asked.append(voice)
        return plain(path, voice, language, percent)

    voice = ProgramVoice(program(folder, ""), noted, wanted, listed=lambda *_: names)
    voice.say("a", "fr", 100)
    voice.stop()
    return asked[0]


@pytest.mark.parametrize(
    ("wanted", "names", "taken"),
    [
        ("Thomas", ("Amélie", "Thomas"), "Thomas"),
        ("Alex", ("Amélie", "Thomas"), "Amélie"),  # speaks another language
        ("--help", ("", "woman"), ""),
        ("woman", (), ""),
    ],
)
def test_a_voice_is_taken_if_it_is_there(
    tmp_path: Path, wanted: str, names: tuple[str, ...], taken: str
) -> None:
    assert chosen(tmp_path, wanted, names) == taken


def on_path(monkeypatch: pytest.MonkeyPatch, *programs: str) -> None:
    monkeypatch.setattr(shutil, "which", lambda one: f"/bin/{one}" if one in programs else None)


def test_the_service_of_the_desktop_is_taken_first(monkeypatch: pytest.MonkeyPatch) -> None:
    on_path(monkeypatch, "espeak", "espeak-ng", "spd-say")
    voice = find_voice()
    assert isinstance(voice, ProgramVoice)
    assert (voice.program, voice.hush) == ("/bin/spd-say", ("-S",))


def test_any_voice_is_better_than_none(monkeypatch: pytest.MonkeyPatch) -> None:
    on_path(monkeypatch, "espeak")
    voice = find_voice()
    assert isinstance(voice, ProgramVoice)
    assert voice.program == "/bin/espeak"


def test_a_computer_may_have_no_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    on_path(monkeypatch)
    assert find_voice() is None


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
def test_espeak_speaks_what_it_is_given(tmp_path: Path) -> None:
    def to_file(path: str, voice: str, language: str, percent: int) -> list[str]:
        made = COMMANDS["espeak-ng"](path, voice, language, percent)
        return [*made, "-w", str(tmp_path / "spoken.wav")]

    voice = ProgramVoice(shutil.which("espeak-ng") or "", to_file)
    voice.say("Tu as plus de temps qu’on veut te le faire croire.", "fr", 100)
    until_silent(voice)
    assert (tmp_path / "spoken.wav").stat().st_size > 50_000
