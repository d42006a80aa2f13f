"""Makes the reference pictures anew: `python -m tests.pictures`; look at each before a commit."""

import json
import os

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"


def main() -> None:
    """Write every picture that differs, and the versions with which they were made."""
    from tests.pictures import references  # noqa: PLC0415  SDL has been told by now
    from tools.small_png import small_png  # noqa: PLC0415

    shown = dict(references.scenes())
    for path in references.KEPT.glob("*.png"):
        if path.stem not in shown:
            path.unlink()
    for name, scene in shown.items():
        path = references.KEPT / f"{name}.png"
        path.write_bytes(small_png(references.picture(scene)))
        print(path.relative_to(references.KEPT.parents[2]))
    text = json.dumps(references.versions(), indent=2) + "\n"
    references.PINNED.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
