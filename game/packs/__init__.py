"""Packs: folders and zip archives with scenarios of others, read as data and nothing else."""
