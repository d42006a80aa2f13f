"""The screens, one a module: each is handed actions and returns what comes next."""
