"""Broken input without end: `python -m tests.fuzz --seconds 60`."""
