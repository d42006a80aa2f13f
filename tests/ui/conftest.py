"""Windows of these tests open nowhere."""

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"  # before SDL is first asked for a display
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
