"""The screens of a lesson."""
