"""What is said stands between the quotation marks of the language."""

import pytest

from game import i18n
from game.wording import quoted

OUTER = {"fr": "«\u00a0{}\u00a0»", "en": "“{}”", "de": "„{}“"}


@pytest.mark.parametrize(
    ("language", "said", "inner"),
    [
        ("fr", "«\u202fNon.\u202f» Plus fort.", "“Non.” Plus fort."),
        ("fr", "«\u00a0non\u00a0»", "“non”"),
        ("en", "“No.” Louder.", "‘No.’ Louder."),
        ("de", "„Nein, danke.“ Noch mal, lauter.", "‚Nein, danke.‘ Noch mal, lauter."),
        ("de", "Warum?", "Warum?"),
        ("en", "I don’t know", "I don’t know"),
    ],
)
def test_a_quotation_within_another_has_marks_of_its_own(
    language: str, said: str, inner: str
) -> None:
    text = i18n.messages(language).text
    assert quoted(said, text).replace("\u202f", "\u00a0") == OUTER[language].format(inner)
