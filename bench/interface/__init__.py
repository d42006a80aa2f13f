"""What the window costs: its start, its idling, its memory, its frames."""
