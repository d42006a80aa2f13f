"""What each problem of reading means, in a sentence or two; rules have their own pages."""

from collections.abc import Mapping

from game.engine.problem import N_

PAGES: Mapping[str, str] = {
    "alias": N_(
        "A `*name` that stands for something written elsewhere. Scenarios are written "
        "out in full: it keeps them readable aloud, and no file can grow without end."
    ),
    "anchor": N_("A `&name` that other places would point at. Write the text out again instead."),
    "archive": N_("A zip archive under another name. Let it end in .zip: a pack is known by it."),
    "bad-day": N_(
        "A day that is not written as 2025-11-07, nor as 2025-11 or 2025 where no more is known. "
        "A source without any date is `undated`, with the day on which it was read."
    ),
    "bad-id": N_(
        "An id with other signs than small letters, digits and hyphens. Saves, "
        "statistics and translations point at ids."
    ),
    "bad-time": N_("A story time that is not written as 21:14 between quotation marks."),
    "broken-catalogue": N_(
        "A catalogue of translations (.po) that cannot be read, with the line that stops the "
        "reading. The story is played in its author's language until it is mended; an editor "
        "such as Poedit writes these files without mistakes."
    ),
    "choices-and-ending": N_(
        "A node with both choices and an ending. The story either goes on or comes to rest."
    ),
    "colon-in-text": N_(
        "A sentence with a colon and a space, without quotation marks: YAML takes what "
        "stands before it for a key. Put the sentence between straight double quotation "
        "marks."
    ),
    "compression": N_(
        "A file in a zip archive, packed with something other than the usual deflate. "
        "Every system makes the usual one."
    ),
    "control-character": N_(
        "A sign that nobody can see, mostly from a backslash between quotation marks. "
        "It could drive a terminal."
    ),
    "damaged-archive": N_(
        "A zip archive that is broken, cut short, or not one at all. Nothing of it is "
        "guessed: make it again from the folder, or play the folder."
    ),
    "damaged-lesson": N_(
        "The file of a lesson whose beginning cannot be read any more. Whatever can still be read "
        "of a lesson is always shown; here nothing is left but to erase it."
    ),
    "duplicate-key": N_(
        "The same key twice in one table. One of the two would be lost in silence."
    ),
    "empty": N_("A file with nothing in it."),
    "empty-condition": N_("A `when` that says nothing."),
    "empty-pack": N_(
        "A folder or zip archive without scenarios at its top. One folder around "
        "everything in an archive is fine."
    ),
    "empty-range": N_("A variable with fewer than two values: it could never change."),
    "empty-text": N_("A key with nothing behind it."),
    "encoding": N_("A file that is not UTF-8. Every editor can save as UTF-8."),
    "encrypted": N_("A zip archive with a password. Packs are read without asking anything."),
    "ending-in-passage": N_(
        "An ending inside a shared passage. A passage always returns to where it was called; "
        "the ending belongs among the nodes of the story."
    ),
    "future-lesson": N_(
        "A lesson that was kept by a later version of the game. It is left as it is; the version "
        "that kept it, or a later one, can read it."
    ),
    "key-not-text": N_("A list or table where a key is expected."),
    "leads-outside": N_(
        "A link in a folder of scenarios to something that lies elsewhere. A pack holds all "
        "it needs, and reads nothing else of the disk."
    ),
    "merge-key": N_("A `<<` that would copy another table. Write the keys out."),
    "missing-key": N_("A key that must be there."),
    "name-taken": N_(
        "A passage with the name of a node. `visited` could mean either; give it another name."
    ),
    "no-file": N_("There is no file of this name."),
    "no-source": N_("A help line or law without its source. It is not shown."),
    "no-way-on": N_("A node without choices and without an ending."),
    "not-a-lesson": N_(
        "A file that is none of those in which the game keeps lessons, whatever its name. It is "
        "left as it is."
    ),
    "not-a-number": N_("A comparison of something that is no number."),
    "not-formatted": N_(
        "The normal form of this file would not hold the same story, so nothing was written. "
        "It should never be seen."
    ),
    "not-from-a-pack": N_(
        "A file with lines of help, laws, reflexes or techniques in a pack. They come from the "
        "game, where each was verified: no story can put another number in their place."
    ),
    "not-list": N_("Something other than a list where a list is expected."),
    "not-table": N_("Something other than names with values where they are expected."),
    "not-text": N_(
        "A list or table where a sentence is expected; a sentence that starts with [ or "
        "{ needs quotation marks."
    ),
    "one-kind": N_(
        "A choice must be a reply (`say`), an act (`do`), or words to someone (`write` with `say`)."
    ),
    "one-player": N_("Exactly one character is the player's."),
    "one-speaker": N_("A line has exactly one speaker."),
    "packed-too-tightly": N_(
        "A file in a zip archive that swells to a hundred times its size. Text does not; "
        "archives made to fill a memory do."
    ),
    "passage-in-circle": N_(
        "A passage that calls itself, straight or through others: it would never come back. "
        "Let it return, and call again from the story."
    ),
    "reserved-name": N_("A name that means something to the language already."),
    "several-documents": N_("A line of three hyphens that would start another document."),
    "special-file": N_(
        "A pipe, a device or a link where a file is expected. Opening one could wait "
        "for ever, or do something."
    ),
    "syntax": N_("Something that cannot be read as YAML; mostly indentation or quotation marks."),
    "tactic-of-narrator": N_("The narrator uses no technique; a character must say this line."),
    "tag": N_("A `!name` before a value. Everything is read as text."),
    "text-too-long": N_("A text longer than any screen."),
    "too-deep": N_("Tables in tables, deeper than the language goes."),
    "too-few": N_(
        "A booster with too little in it. Of messages to sort, eight with a technique and four "
        "harmless ones are dealt at a time; of sentences, three or four are shown for each person."
    ),
    "too-large": N_("A file, or a pack of them, larger than any story."),
    "too-many": N_(
        "More lines or choices in a node, more variables, or more values of one, than anybody "
        "can follow on a screen."
    ),
    "too-many-copies": N_(
        "Calls upon calls that copy a passage thousands of times. A passage is copied for every "
        "node to which it returns; let more calls return to the same node."
    ),
    "too-many-files": N_("A pack with far more files in it than scenarios and translations need."),
    "too-many-scenarios": N_("More scenarios than a list can show. Make several packs of them."),
    "twice-in-pack": N_(
        "The same name twice in a pack, or one scenario as both .yaml and .yml. "
        "One of the two would be lost in silence."
    ),
    "unknown-entry": N_(
        "An entry that a country's file takes from the international one, and that is not there."
    ),
    "unknown-help": N_("A kind of help that does not exist."),
    "unknown-key": N_("A key that the language does not know."),
    "unknown-node": N_("The name of a node that does not exist."),
    "unknown-passage": N_("A `call` that names no shared passage of this file."),
    "unknown-recipient": N_("Somebody who has no app cannot be written to."),
    "unknown-reflex": N_("A reflex that is not in the catalogue."),
    "unknown-right": N_("A kind of right that does not exist."),
    "unknown-screen": N_("A screen is a character with an app, or room."),
    "unknown-speaker": N_("Somebody who is not in the cast."),
    "unknown-tactic": N_("A tactic that is not in the catalogue."),
    "unknown-variable": N_("A variable that is not declared."),
    "unknown-word": N_("A word that is not among those allowed here."),
    "unreadable": N_("The system does not let this file be read."),
    "unsafe-name": N_(
        "A name in a zip archive that leads out of it, or that no system can show: an absolute "
        "path, two dots, a drive letter, a backslash, a control character, an endless path."
    ),
    "unused-passage": N_("A shared passage that no choice calls: nobody would ever see it."),
    "unwritable": N_("The system does not let this file be written. It is as it was."),
    "wrong-number": N_("A number outside what makes sense here."),
    "wrong-offers": N_(
        "A message to sort with too few or too many other techniques to choose from, or with one "
        "of them twice. Three techniques stand beside the answer that nothing is wrong."
    ),
    "wrong-setting": N_("A value that the variable cannot have."),
}
