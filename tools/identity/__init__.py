"""The tables and pictures of docs/visual-identity.md, made from what the game really draws with."""
