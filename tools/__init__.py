"""What only those who work on the game run: pictures for its pages."""
