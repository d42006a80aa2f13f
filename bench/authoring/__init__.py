"""How long reading, checking and playing take, beside what others take for the same story."""
