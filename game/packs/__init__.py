"""Packs: folders and zip archives with scenarios of others, read as data and nothing else."""

ARCHIVE = ".zip"  # how the name of a pack in one file ends
