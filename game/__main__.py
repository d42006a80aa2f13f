"""Lets `python -m game` start the game."""

import sys

from game.cli import main

sys.exit(main())
