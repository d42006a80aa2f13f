"""A player's own game in the computer room: its way into a class, what it sends, its way out."""
