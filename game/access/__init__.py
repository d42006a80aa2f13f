"""The screen for those who listen: screen readers, and the system's voice."""
