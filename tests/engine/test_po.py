"""Catalogues of messages as text: what is written is read again, by others too."""

import io

import pytest
from babel.messages.pofile import read_po as babel_read

from game.engine.po import Message, MessageCatalogue, po_text
from game.engine.po_reader import read_po

TEXTS = [
    "Une heure.",
    'Elle dit : "viens".',
    "deux\nlignes",
    "deux\nlignes\n",
    "\n",
    "une\ttabulation",
    "une \\ barre, \\n, \\\\",
    "«\u00a0espaces\u202f»",
    "50 % de {tout}",
    " aux bords ",
    "🙂",
    "# msgid",
]
# As editors of translations write it: wrapped, with a header of their own, comments and all.
EDITED = """\
# Traduit avec soin.
#
#   par Inès
msgid ""
msgstr ""
"Language: en\\n"
"X-Generator: Poedit 3.4\\n"
"PO-Revision-Date: 2026-11-22 10:00+0100\\n"

# is “heure” a clock here?
#
#. lina.s07
#: essai.yaml:20
#, fuzzy, no-wrap
#| msgctxt "essai/first"
#| msgid "Une "
#| "heure !"
msgctxt "essai/first"
msgid ""
"Une "
"heure."
msgstr "One hour."

# gone, but good
#, fuzzy
#~| msgid "Parti"
#~ msgctxt "essai/first"
#~ msgid "Parti."
#~ msgstr ""
#~ "Gone."

# the end
"""


def catalogue(text: str) -> MessageCatalogue:
    found, problems = read_po(text, "en.po")
    assert found is not None, [one.report() for one in problems]
    return found


def written(*messages: Message) -> str:
    header = Message("", "", "Language: en\nContent-Type: text/plain; charset=UTF-8\n")
    return po_text(MessageCatalogue(messages, header=header))


@pytest.mark.parametrize("text", TEXTS, ids=repr)
def test_a_text_is_read_as_it_was_written(text: str) -> None:
    (found,) = catalogue(written(Message("essai", text, text[::-1], previous=text))).messages
    assert (found.id, found.string, found.previous) == (text, text[::-1], text)


@pytest.mark.parametrize("text", TEXTS, ids=repr)
def test_a_text_is_read_by_babel_as_it_was_written(text: str) -> None:
    file = io.StringIO(written(Message("essai", text, f"[{text}]")))
    found = babel_read(file, abort_invalid=True).get(text, "essai")
    assert found is not None
    assert found.string == f"[{text}]"


def test_a_catalogue_comes_back_with_all_that_a_translator_wrote() -> None:
    found = catalogue(EDITED)
    (message,) = found.messages
    assert message.key == ("essai/first", "Une heure.")
    assert (message.string, message.previous) == ("One hour.", "Une heure !")
    assert message.flags == ("fuzzy", "no-wrap")
    assert message.comments == (" is “heure” a clock here?", "")


def test_a_header_comes_back_with_fields_that_nobody_knows() -> None:
    header = catalogue(EDITED).header
    assert header is not None
    assert header.comments == (" Traduit avec soin.", "", "   par Inès")
    assert "X-Generator: Poedit 3.4\nPO-Revision-Date: 2026-11-22 10:00+0100\n" in header.string


def test_an_obsolete_message_comes_back_fuzzy_and_with_its_text_before() -> None:
    (message,) = catalogue(EDITED).obsolete
    assert message.is_fuzzy
    assert (message.string, message.previous) == ("Gone.", "Parti")
    assert message.comments == (" gone, but good",)


def test_comments_behind_the_last_message_come_back() -> None:
    assert catalogue(EDITED).tail == (" the end",)


def test_what_was_read_is_written_alike_for_ever() -> None:
    once = po_text(catalogue(EDITED))
    assert po_text(catalogue(once)) == once


def test_a_translation_of_blanks_is_none() -> None:
    assert not Message("essai", "Une heure.", " \n").is_translated


def test_windows_line_ends_change_nothing() -> None:
    assert catalogue(EDITED.replace("\n", "\r\n")) == catalogue(EDITED)


def test_a_message_knows_the_line_of_its_translation() -> None:
    (message,) = catalogue(EDITED).messages
    assert EDITED.splitlines()[message.line - 1] == 'msgstr "One hour."'
