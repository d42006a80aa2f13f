"""A problem as a value and as text."""

from game.engine.problem import Problem

PROBLEM = Problem(
    "a.yaml",
    3,
    5,
    "wrong-number",
    "not {text}, {least}",
    "say {least}",
    values=(("text", "x"), ("least", "1")),
)


def test_the_report_holds_place_severity_message_code_and_hint() -> None:
    assert PROBLEM.report() == "a.yaml:3:5: error: not x, 1 [wrong-number]\n    say 1"


def test_a_problem_without_hint_is_one_line() -> None:
    assert Problem("a.yaml", 1, 1, "empty", "empty").report() == "a.yaml:1:1: error: empty [empty]"


def test_a_warning_says_so() -> None:
    problem = Problem("a.yaml", 1, 1, "empty", "empty", severity="warning")
    assert problem.report().startswith("a.yaml:1:1: warning: ")


def test_messages_hints_and_severity_are_translated_before_they_are_filled() -> None:
    french = {"not {text}, {least}": "pas {text}", "say {least}": "dis {least}", "error": "erreur"}
    report = PROBLEM.report(french.__getitem__)
    assert report == "a.yaml:3:5: erreur: pas x [wrong-number]\n    dis 1"


def test_problems_sort_by_file_line_and_column() -> None:
    places = [("a", 10, 1), ("b", 1, 1), ("a", 2, 9), ("a", 2, 1)]
    problems = sorted(Problem(file, line, column, "c", "m") for file, line, column in places)
    assert [(one.file, one.line, one.column) for one in problems] == sorted(places)
