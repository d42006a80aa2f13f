"""A class: votes, the room that counts them, what is kept of a lesson, its report and export."""
