"""What a teacher is told: before a lesson, during votes, in difficult moments."""

from collections.abc import Mapping

from game.engine.lesson import Part, PartKind
from game.engine.problem import Translate


def before(text: Translate) -> tuple[str, ...]:
    """Give what to do before the first vote."""
    return (
        text(
            "A week before, tell the head of the school, and agree on who receives a pupil who "
            "wants to talk: the nurse, the counsellor or somebody else who knows how to listen."
        ),
        text(
            "On the day, make sure that this person is at school and knows the hour of the lesson. "
            "After a good lesson, more pupils talk: that is what it is for."
        ),
        text("Inform the parents. A letter to adapt is at the end of these pages."),
        text(
            "Ask the nurse and the counsellor whether the topic could catch somebody in this class "
            "unprepared. If so, see that pupil alone beforehand, and offer something else to do, "
            "without giving the others a reason."
        ),
        text("Play the story to its end yourself, once, and read the protocol before you start."),
        text(
            "Copy and cut out the cards, one for each pupil. Have a closed box ready for questions "
            "without a name."
        ),
        text("Keep the next break free: some pupils wait until the others have left."),
    )


def spoken_rules(text: Translate) -> tuple[str, ...]:
    """Give what a teacher adds to the ground rules of the game."""
    return (
        text("Nobody has to answer, vote or explain a vote."),
        text("We name nobody, neither of this school nor of elsewhere."),
        text(
            "What is said here stays here, except when somebody needs help or is in danger: then I "
            "get help, and say so first."
        ),
    )


def voting(text: Translate) -> tuple[str, ...]:
    """Give how a class votes by hands."""
    return (
        text("Read the choices aloud: A, B, C, D. Nobody comments yet."),
        text(
            "Everybody closes their eyes. Whoever wants to raises a hand, once. Count A, then B, "
            "then C, then D, and type the counts or simply take the choice."
        ),
        text("Not raising a hand is a right. Never ask who voted what, nor why; note it nowhere."),
        text(
            "With fewer than eight voters, only say which choice has won; from eight on, you can "
            "give percentages."
        ),
        text(
            "The choice with the most hands is taken. When two are equal, take the one from which "
            "more can be learned: one can always go back and play the other."
        ),
        text("Ask “why might somebody choose this?” rather than “why did you choose this?”."),
    )


def part_name(kind: PartKind, text: Translate) -> str:
    """Name one part of a lesson."""
    names: Mapping[PartKind, str] = {
        "rules": text("Ground rules"),
        "play": text("The story, by votes"),
        "talk": text("What happened, and who helps"),
        "card": text("The card, to fill in and to keep"),
        "close": text("Leaving the story"),
    }
    return names[kind]


def what_to_do(part: Part, text: Translate, *, is_long: bool) -> str:
    """Tell what happens in one part of a lesson."""
    long: Mapping[PartKind, str] = {
        "rules": text(
            "Read the ground rules aloud. Say where you and the person who listens are to be found "
            "afterwards. Show the box for questions without a name."
        ),
        "play": text(
            "The class votes at each choice. Stop at one or two of the questions below, two "
            "minutes each; keep the others for later."
        ),
        "talk": text(
            "In this order: how are you? What happened? Which techniques? Which reflexes? Which "
            "rights? Who to call? With the time that is left, go back to one choice and play it "
            "the other way."
        ),
        "card": text(
            "Each pupil fills in the card alone and keeps it. Nobody reads it, nobody collects it. "
            "Empty lines are allowed. Answer some of the questions from the box."
        ),
        "close": text(
            "Leave the characters: what would you wish them? Then something light. Say once more "
            "who can be found, where, and from when on."
        ),
    }
    short: Mapping[PartKind, str] = {
        "rules": text("Characters only, everybody may pass, and who is to be found afterwards."),
        "play": text("The class votes at each choice, without comments, as far as the stop below."),
        "talk": text(
            "First say aloud who helps: two lines of help of these pages, and the person at "
            "school. Then one question, no more, and the name of one technique."
        ),
        "card": text("Hand out the cards: they are filled in later, alone, and kept."),
        "close": text(
            "“It is never your fault, and it is never too late to say it.” Then something light."
        ),
    }
    return (long if is_long else short)[part.kind]


def difficult_moments(text: Translate) -> tuple[tuple[str, str], ...]:
    """Give what can happen in front of the class, each with something to say and do."""
    return (*_feelings(text), *_names(text), *_silences(text))


def _feelings(text: Translate) -> tuple[tuple[str, str], ...]:
    return (
        (
            text("A pupil laughs or jokes"),
            text(
                "“Laughing can help to keep this at a distance. We talk about the characters as if "
                "they could hear us.” Then go on, without a sermon."
            ),
        ),
        (
            text("A pupil cries or turns pale"),
            text(
                "“You can go out for a moment with somebody, or stay. You owe nobody an "
                "explanation.” Go on calmly with the others; see the pupil afterwards, alone."
            ),
        ),
        (
            text("A pupil begins to tell their own story"),
            text(
                "“Thank you for trusting us. I believe you, and it deserves better than a moment "
                "in front of everybody. We talk right afterwards, you and I.” Then the protocol."
            ),
        ),
    )


def _names(text: Translate) -> tuple[tuple[str, str], ...]:
    return (
        (
            text("A pupil names somebody"),
            text(
                "“We name nobody here. If you are worried about somebody, come and see me.” Come "
                "back to the characters. Afterwards see the one who spoke and the one who was "
                "named, each alone."
            ),
        ),
        (
            text("A pupil blames the victim"),
            text(
                "“Whoever blackmails does the wrong. Trusting somebody is not a fault.” Then ask: "
                "“What would help, now?”"
            ),
        ),
        (
            text("A pupil speaks of an image that is going round"),
            text(
                "“Nobody looks at it, nobody forwards it, nobody searches for it.” Ask to see "
                "nothing. Tell the head the same day."
            ),
        ),
    )


def _silences(text: Translate) -> tuple[tuple[str, str], ...]:
    return (
        (
            text("Nobody says anything"),
            text(
                "“Nobody has to speak.” Count to ten in your head, or give them a minute in pairs, "
                "about the characters. Silence also works."
            ),
        ),
        (
            text("Somebody asks whether it happened to you"),
            text("“My story isn't the topic, nor is yours. Let us come back to the characters.”"),
        ),
    )


def kind_words(text: Translate) -> tuple[str, ...]:
    """Give sentences that help somebody who has just told."""
    return (
        text("“I believe you.”"),
        text("“It is not your fault.”"),
        text("“Thank you for telling me.”"),
        text("“You are no longer alone with it.”"),
        text("“There is always something that can be done, and we do it together.”"),
        text("“I don't need to see anything.”"),
    )


def disclosure(text: Translate) -> tuple[tuple[str, str], ...]:
    """Give the protocol for a pupil who tells of something of their own, step by step."""
    return (
        (
            text("Listen."),
            text(
                "In a quiet place, without hurry. The pupil's own words, at the pupil's own pace."
            ),
        ),
        (
            text("Believe."),
            text("And say so: “I believe you. It is not your fault. You did well to tell me.”"),
        ),
        (
            text("Do not investigate."),
            text(
                "No question about details, no “why”, no phone to search, nobody to confront. "
                "This is the work of those who are trained for it."
            ),
        ),
        (
            text("Do not promise secrecy."),
            text(
                "“I can't keep it to myself, because I want you to be protected. I tell you whom I "
                "tell, and you can be there.”"
            ),
        ),
        (
            text("Note the words."),
            text("As they were said, with day and hour, without comment or guess. Sign the note."),
        ),
        (
            text("Tell the head the same day."),
            text("And the person agreed upon. You need no proof, and you don't carry it alone."),
        ),
        (
            text("Ask about tonight."),
            text(
                "What is the pupil afraid of? If there is danger, or words about dying, do not "
                "leave the pupil alone, and call now: “Who helps” says who answers day and night."
            ),
        ),
        (
            text("Come back to it."),
            text("Say when you see each other again, and be there. The phone stays the pupil's."),
        ),
    )


def card_questions(text: Translate) -> tuple[str, ...]:
    """Give what stands on the card that a pupil fills in alone."""
    return (
        text("An adult at home or in the family:"),
        text("An adult at school:"),
        text("Somebody else:"),
        text("My first sentence:"),
    )


def card_title(text: Translate) -> str:
    """Name that card."""
    return text("Whom I talk to")


def card_is_mine(text: Translate) -> str:
    """Say whose card it is."""
    return text("This card is mine. I don't write my name on it; I keep it, nobody reads it.")


def card_example(text: Translate) -> str:
    """Give a first sentence to begin from."""
    return text("For example: “Something is happening to me online. Can I talk to you?”")


def never_the_image(text: Translate) -> str:
    """Say what nobody at school may do with an image."""
    return text(
        "The image: never look at it, never copy, print, forward or keep it, not even as proof. "
        "Threats, profiles and hours are enough. Nothing is deleted for now."
    )
