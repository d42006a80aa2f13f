"""Coupe Court: a classroom game that rehearses the way out of online blackmail."""

__version__ = "0.1.0"
