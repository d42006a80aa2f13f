"""Says on what a measurement was made, without naming the machine or its owner."""

import os
import platform
from pathlib import Path

import yaml


def described() -> str:
    """Give processor, cores, system, Python and parser."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{processor()}, {os.cpu_count()} cores, {platform.system()}; {python}, {_parser()}"


def processor() -> str:
    """Give the name of the processor."""
    cpus = Path("/proc/cpuinfo")
    if cpus.exists():
        lines = cpus.read_text(encoding="utf-8").splitlines()
        names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
        if names:
            return names[0]
    return platform.processor() or platform.machine()


def _parser() -> str:
    if not yaml.__with_libyaml__:
        return f"PyYAML {yaml.__version__} without libyaml"
    from yaml import _yaml  # noqa: PLC0415  it is not everywhere

    return f"PyYAML {yaml.__version__} with libyaml {_yaml.get_version_string()}"
