"""Measurements, each started by hand; nothing here is installed or timed by tests."""
