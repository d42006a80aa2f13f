"""The screens of a lesson: choosing it, the projector's view, the teacher's notes, the debrief."""
