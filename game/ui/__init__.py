"""A small retained toolkit: it knows pixels, text and focus, and nothing of the story."""
