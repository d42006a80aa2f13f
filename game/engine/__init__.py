"""The story's rules, pure and frozen: no pygame, no clock, no files, no printing."""
