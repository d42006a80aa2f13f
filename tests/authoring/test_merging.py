"""A catalogue brought up to date: what is kept, what is fuzzy, what waits for a return."""

from game.authoring.merging import merge
from game.engine.po import FUZZY, Message, MessageCatalogue, po_text
from game.engine.po_reader import read_po

HOUR, LONGER = "Tu as une heure, pas plus.", "Tu as une heure, et pas plus."


def wanted(*keys: tuple[str, str]) -> tuple[Message, ...]:
    return tuple(Message(f"essai/{node}", text) for node, text in keys)


def done(node: str, text: str, string: str = "", *flags: str, previous: str = "") -> Message:
    """Give a message that is translated, by its text in capitals unless told otherwise."""
    return Message(f"essai/{node}", text, string or text.upper(), previous, flags)


def merged(new: tuple[Message, ...], *old: Message, obsolete: tuple[Message, ...] = ()) -> str:
    """Give the text of a merged catalogue, without blank lines."""
    found = merge(new, MessageCatalogue(old, obsolete))
    return po_text(found).replace("\n\n", "\n")


def strings(new: tuple[Message, ...], *old: Message) -> list[str]:
    return [one.string for one in merge(new, MessageCatalogue(old)).messages]


def one_message(new: tuple[Message, ...], *old: Message) -> Message:
    (message,) = merge(new, MessageCatalogue(old)).messages
    return message


def test_an_unchanged_text_keeps_its_translation() -> None:
    assert one_message(wanted(("a", HOUR)), done("a", HOUR)) == done("a", HOUR)


def test_a_new_text_waits_for_its_translation() -> None:
    assert strings(wanted(("a", HOUR), ("a", "Respire.")), done("a", HOUR)) == [HOUR.upper(), ""]


def test_a_typo_keeps_the_translation_as_fuzzy_with_the_text_before() -> None:
    message = one_message(wanted(("a", LONGER)), done("a", HOUR))
    assert message == done("a", LONGER, HOUR.upper(), FUZZY, previous=HOUR)


def test_a_translation_in_use_does_not_wait_for_a_return_too() -> None:
    assert merge(wanted(("a", LONGER)), MessageCatalogue((done("a", HOUR),))).obsolete == ()


def test_a_text_changed_twice_shows_the_text_that_was_translated() -> None:
    once = one_message(wanted(("a", LONGER)), done("a", HOUR))
    twice = one_message(wanted(("a", LONGER + ".")), once)
    assert (twice.previous, twice.string) == (HOUR, HOUR.upper())


def test_a_text_changed_back_is_translated_as_before() -> None:
    once = one_message(wanted(("a", LONGER)), done("a", HOUR))
    assert one_message(wanted(("a", HOUR)), once) == done("a", HOUR)


def test_a_text_changed_back_after_a_wholly_other_one_is_translated_as_before() -> None:
    other = Message("essai/a", "Respire.", HOUR.upper(), HOUR, (FUZZY,))
    assert one_message(wanted(("a", HOUR)), other) == done("a", HOUR)


def test_a_mark_that_a_translator_set_stays() -> None:
    doubtful = done("a", HOUR, "", FUZZY)
    assert one_message(wanted(("a", HOUR)), doubtful) == doubtful


def test_a_wholly_other_text_takes_no_translation() -> None:
    assert strings(wanted(("a", "Respire.")), done("a", HOUR)) == [""]


def test_equal_sentences_in_two_nodes_keep_each_its_own() -> None:
    old = (done("a", HOUR, "ONE"), done("b", HOUR, "TWO"))
    assert strings(wanted(("b", HOUR), ("a", HOUR)), *old) == ["TWO", "ONE"]


def test_a_changed_text_takes_nothing_from_another_node() -> None:
    old = (done("a", HOUR), done("b", "Respire."))
    assert strings(wanted(("a", HOUR), ("b", "Respire."), ("b", LONGER)), *old)[2] == ""


def test_of_several_lost_texts_the_nearest_is_taken() -> None:
    old = (done("a", "Tu as une minute, pas une de plus."), done("a", HOUR, "RIGHT"))
    assert strings(wanted(("a", LONGER)), *old) == ["RIGHT"]


def test_a_translation_is_taken_once() -> None:
    assert strings(wanted(("a", LONGER), ("a", HOUR + "!")), done("a", HOUR)).count("") == 1


def test_a_text_that_is_still_there_lends_its_translation_to_nobody() -> None:
    assert strings(wanted(("a", HOUR), ("a", LONGER)), done("a", HOUR)) == [HOUR.upper(), ""]


def test_of_two_equally_near_the_one_in_the_same_place_is_taken() -> None:
    old = (done("a", "Message 1.", "ONE"), done("a", "Message 2.", "TWO"))
    assert strings(wanted(("a", "Message 3."), ("a", "Message 4.")), *old) == ["ONE", "TWO"]


def test_a_renamed_node_keeps_its_translations() -> None:
    old = (done("a", HOUR), done("a", "Respire."))
    found = merge(wanted(("b", HOUR), ("b", "Respire.")), MessageCatalogue(old))
    assert found.messages == (done("b", HOUR), done("b", "Respire."))
    assert found.obsolete == ()


def test_a_text_changed_in_a_renamed_node_is_fuzzy() -> None:
    old = (done("a", HOUR), done("a", "Respire."))
    found = merge(wanted(("b", LONGER), ("b", "Respire.")), MessageCatalogue(old))
    assert [one.is_fuzzy for one in found.messages] == [True, False]


def test_a_node_that_is_still_there_was_not_renamed() -> None:
    old = (done("a", HOUR), done("a", "Respire."))
    new = wanted(("a", HOUR), ("b", HOUR), ("b", "Respire."))
    assert strings(new, *old) == [HOUR.upper(), "", ""]


def test_one_text_of_many_makes_no_renamed_node() -> None:
    old = (done("a", HOUR), done("a", "Respire."))
    new = wanted(("b", "Respire."), ("b", "Dors."), ("b", "Demain."))
    found = merge(new, MessageCatalogue(old))
    assert [one.string for one in found.messages] == ["", "", ""]
    assert {one.context for one in found.obsolete} == {"essai/a"}


def test_two_renamed_nodes_are_told_apart_by_their_other_texts() -> None:
    old = (
        *(done("a", text, f"A{text}") for text in (HOUR, "Respire.")),
        *(done("b", text, f"B{text}") for text in (HOUR, "Attends.")),
    )
    new = wanted(("d", HOUR), ("d", "Attends."), ("c", HOUR), ("c", "Respire."))
    assert strings(new, *old) == [f"B{HOUR}", "BAttends.", f"A{HOUR}", "ARespire."]


def test_a_renamed_scenario_keeps_its_translations() -> None:
    old = (Message("essai", "Titre", "TITLE"), done("a", HOUR))
    new = (Message("autre", "Titre"), Message("autre/a", HOUR))
    assert strings(new, *old) == ["TITLE", HOUR.upper()]


def test_a_text_that_is_gone_is_kept_at_the_end_for_a_return() -> None:
    assert merged(wanted(("a", HOUR)), done("a", "Parti.", "Gone."), done("a", HOUR, "Hour.")) == (
        f'msgctxt "essai/a"\nmsgid "{HOUR}"\nmsgstr "Hour."\n'
        '#~ msgctxt "essai/a"\n#~ msgid "Parti."\n#~ msgstr "Gone."\n'
    )


def test_a_text_that_returns_is_translated_as_before() -> None:
    gone = merge(wanted(("a", HOUR)), MessageCatalogue((done("a", HOUR), done("a", "Parti."))))
    back = merge(wanted(("a", "Parti."), ("a", HOUR)), gone)
    assert back == MessageCatalogue((done("a", "Parti."), done("a", HOUR)))


def test_an_obsolete_translation_fills_a_message_that_has_none() -> None:
    old = MessageCatalogue(wanted(("a", HOUR)), (done("a", HOUR),))
    assert merge(wanted(("a", HOUR)), old) == MessageCatalogue((done("a", HOUR),))


def test_a_gone_text_that_returns_changed_is_fuzzy() -> None:
    gone = MessageCatalogue((), (done("a", HOUR),))
    (message,) = merge(wanted(("a", LONGER)), gone).messages
    assert (message.is_fuzzy, message.previous) == (True, HOUR)


def test_a_text_that_is_gone_untranslated_leaves_nothing() -> None:
    assert merge((), MessageCatalogue((Message("essai/a", HOUR),))) == MessageCatalogue(())


def test_a_question_of_a_translator_is_kept_even_without_translation() -> None:
    asked = Message("essai/a", HOUR, comments=(" une heure de cours ?",))
    assert merge((), MessageCatalogue((asked,))).obsolete == (asked,)


def test_messages_stand_in_the_order_of_the_story() -> None:
    old = (done("b", HOUR), done("a", HOUR), done("a", "Respire."))
    new = wanted(("a", "Respire."), ("b", HOUR), ("a", HOUR))
    assert [one.key for one in merge(new, MessageCatalogue(old)).messages] == [
        one.key for one in new
    ]


def test_comments_flags_header_and_tail_of_the_translator_stay() -> None:
    message = Message("essai/a", HOUR, "Hour.", flags=("no-wrap",), comments=(" to check",))
    old = MessageCatalogue((message,), (), Message("", "", "X-Generator: Poedit\n"), (" end",))
    assert merge(wanted(("a", HOUR)), old) == old


def test_notes_and_places_are_those_of_the_scenario() -> None:
    new = (Message("essai/a", HOUR, notes=("narrator",), places=("essai.yaml:9",)),)
    assert merged(new, done("a", HOUR, "Hour.")).startswith("#. narrator\n#: essai.yaml:9\n")


def test_merging_twice_changes_nothing_more() -> None:
    old = (done("a", HOUR), done("a", "Parti."), done("c", "Attends."))
    new = wanted(("a", LONGER), ("b", "Respire."), ("d", "Attends."))
    once = po_text(merge(new, MessageCatalogue(old)))
    read, _ = read_po(once, "en.po")
    assert read is not None
    assert po_text(merge(new, read)) == once
