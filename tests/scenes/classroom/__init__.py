"""Tests of the screens of a lesson."""
