"""Reference pictures: a few screens as they are meant to look, compared with some tolerance."""
