"""The normal form of scenario files, and the repair of prose that YAML cannot read."""
