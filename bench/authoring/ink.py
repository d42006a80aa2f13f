"""Measures how long inkjs takes for the same story; it is fetched into a temporary folder."""

import json
import os
import shutil
import subprocess
from pathlib import Path

from bench.authoring.ours import CHOICES, PLAYS, Seconds

VERSION = "2.4.0"
SCRIPT = Path(__file__).with_name("ink.js")


def fetched(folder: Path) -> str:
    """Install inkjs into a folder; say why it could not be done, or nothing."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        return "node and npm are not here"
    command = [npm, "install", "--silent", "--prefix", str(folder), f"inkjs@{VERSION}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else "npm could not install it"


def seconds(folder: Path, story: Path, runs: int) -> Seconds | None:
    """Compile and play a story several times; None if inkjs gave up."""
    node = shutil.which("node") or "node"
    command = [
        node,
        str(SCRIPT),
        str(story),
        str(runs),
        str(CHOICES),
        str(PLAYS),
    ]
    modules = {**os.environ, "NODE_PATH": str(folder / "node_modules")}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=modules)
    if done.returncode != 0:
        return None
    found: Seconds = json.loads(done.stdout)
    return found
