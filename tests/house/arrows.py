"""Every arrow that is allowed between the modules of the game, and to packages of others."""

# Layer or module: what of ours it may import. Whatever is not here is a wrong arrow.
ALLOWED: dict[str, set[str]] = {
    "game.engine": {"game.engine"},
    "game.ui": {"game.ui"},
    "game.reading": {"game.engine"},  # a file that can't be read is a Problem like any other
    "game.files": {"game.engine", "game.reading"},
    "game.pseudo": set(),
    "game.mo": set(),
    "game.system_locale": set(),
    "game.i18n": {
        "game.files",
        "game.mo",
        "game.pseudo",
        "game.system_locale",
    },  # where the catalogues lie
    "game.sources": {"game.files", "game.reading"},
    "game.packs": {"game.engine", "game.files", "game.packs", "game.reading"},
    "game.collector": set(),
    "game.verified": {"game.engine", "game.files", "game.pseudo", "game.reading"},
    "game.boosters": {"game.engine", "game.files", "game.pseudo", "game.reading"},
    "game.library": {
        "game.boosters",
        "game.collector",
        "game.engine",
        "game.files",
        "game.pseudo",
        "game.sources",
        "game.system_locale",
        "game.verified",
    },
    "game.assets": {"game.engine", "game.files"},  # lights.yaml is read by the engine's reader
    "game.arguments": {
        "game.argument_types",
        "game.authoring.problem_lists",
        "game.command_words",
        "game.engine",
        "game.i18n",
        "game.pseudo",
    },  # languages and forms to choose from
    "game.argument_types": {"game.engine", "game.settings", "game.wording"},
    "game.command_words": {"game.engine", "game.i18n", "game.pseudo"},
    "game.settings": set(),
    "game.keeping": {"game.engine", "game.files", "game.settings"},
    "game.bookmark": {"game.engine", "game.i18n", "game.keeping", "game.wording"},
    "game.traces": {"game.i18n", "game.keeping", "game.outcome", "game.wording"},
    "game.wording": {"game.engine", "game.i18n"},
    "game.booster_wording": {"game.engine", "game.i18n", "game.wording"},
    "game.reports": {"game.engine", "game.i18n", "game.library", "game.wording"},
    "game.teaching": {"game.engine"},  # what teachers are told
    "game.page": {"game.engine", "game.i18n", "game.wording"},
    "game.terminal_bookmark": {
        "game.bookmark",
        "game.engine",
        "game.i18n",
        "game.keeping",
        "game.traces",
        "game.wording",
    },
    "game.terminal": {
        "game.engine",
        "game.i18n",
        "game.library",
        "game.reports",
        "game.terminal_bookmark",
        "game.wording",
    },
    "game.terminal_play": {
        "game.engine",
        "game.i18n",
        "game.keeping",
        "game.library",
        "game.settings",
        "game.terminal",
        "game.terminal_boosters",
        "game.terminal_bookmark",
    },
    "game.terminal_boosters": {
        "game.booster_wording",
        "game.engine",
        "game.i18n",
        "game.library",
        "game.reports",
        "game.terminal",
        "game.wording",
    },
    "game.scenes": {
        "game.bookmark",  # where players stopped
        "game.booster_wording",
        "game.engine",
        "game.i18n",  # the context carries the messages
        "game.keeping",  # where settings and plays stay
        "game.library",  # and the data
        "game.settings",
        "game.scenes",
        "game.ui",
        "game.wording",
    },
    "game.classroom": {"game.classroom", "game.engine", "game.i18n", "game.wording"},
    "game.classroom.store": {"game.files", "game.reading"},  # where lessons are kept
    "game.scenes.classroom": {"game.classroom", "game.teaching"},
    "game.scenes.classroom.begin_start": {"game.authoring.guide_page", "game.sources"},
    "game.scenes.classroom.card": {"game.authoring.guide_page"},  # one sheet of its pages
    "game.watching": {"game.engine", "game.files", "game.library"},
    "game.scenes.margin": {"game.watching"},  # what the author's file held
    "game.scenes.preview": {"game.sources", "game.watching"},
    "game.scenes.title": {"game.sources"},  # which scenarios are shipped
    "game.scenes.traces": {"game.traces"},
    "game.scenes.debrief": {"game.page"},  # the page that is printed
    "game.scenes.sentences": {"game.page"},
    "game.access": {"game.access", "game.engine.problem", "game.settings", "game.ui"},
    "game.printing": {"game.files"},
    "game.app": {"game.access", "game.assets", "game.printing", "game.scenes", "game.ui"},
    "game.tour": {
        "game.engine",
        "game.library",
        "game.scenes",
        "game.sources",
        "game.traces",
        "game.ui",
    },
    "game.screenshots": {
        "game.assets",
        "game.engine",
        "game.files",
        "game.scenes",
        "game.tour",
        "game.ui",
    },
    "game.cli": {"game"},  # the commands know everything
    "game.__main__": {"game.cli", "game.collector"},
    "game.authoring": {"game.authoring", "game.engine"},
    "game.authoring.guide_page": {"game.i18n", "game.teaching", "game.wording"},
    "game.authoring.guide_parts": {"game.i18n", "game.teaching", "game.wording"},
    "game.authoring.guide_story": {"game.i18n", "game.wording"},
    "game.authoring.routes_report": {"game.outcome", "game.wording"},
    "game.authoring.templates": {"game.files"},
    "game.authoring.extractor": {"game.library"},  # the catalogue that reading needs
    "game.authoring.progress": {
        "game.files",
        "game.i18n",
        "game.library",
        "game.outcome",
        "game.wording",
    },
    "game.authoring.translating": {
        "game.files",
        "game.i18n",
        "game.library",
        "game.lookup",
        "game.outcome",
        "game.pseudo",
        "game.wording",
    },
    "game.authoring.verifying": {
        "game.boosters",
        "game.files",
        "game.library",
        "game.verified",
    },
    "game.authoring.commands": {
        "game.files",
        "game.i18n",
        "game.library",
        "game.lookup",
        "game.outcome",
        "game.sources",
        "game.wording",
    },
    "game.authoring.formatting.command": {
        "game.files",
        "game.i18n",
        "game.outcome",
        "game.wording",
    },
    "game.outcome": {"game.files"},  # writes what a command was asked for
    "game.lookup": {
        "game.authoring.problem_lists",
        "game.boosters",
        "game.engine",
        "game.files",
        "game.i18n",
        "game.library",
        "game.outcome",
        "game.packs",
        "game.reading",
        "game.reports",
        "game.sources",
        "game.verified",
        "game.wording",
    },
    "game.sdl": set(),  # sets what SDL must know before anything imports it
    "game": set(),
}
# What of the standard library nobody but these may import: connections, time, chance, threads.
WALLED: dict[str, set[str]] = {
    "game.app": {"time"},
    "game.ui.wait": {"time"},
    "game.classroom.room": {"secrets", "threading", "time"},
    "game.classroom.server": {"asyncio", "secrets", "socket", "threading", "time"},
    "game.classroom.store": {"secrets", "sqlite3"},
    "game.classroom.push": {"http", "time", "urllib"},
    "game.classroom.joining": {"http", "threading", "urllib"},
}
# Whose packages may be imported where.
OTHERS: dict[str, set[str]] = {
    "game.authoring.manual_extractor": {"babel"},
    "game.files": {"platformdirs"},
    "game.classroom.server": {"aiohttp"},
    "game.access.adapters": {"accesskit"},
    "game.engine.marked": {"yaml"},
    "game.authoring.formatting.source": {"yaml"},  # styles and ends, which the reader drops
    "game.ui.boxes": {"pygame"},
    "game.ui.desktop": {"pygame"},
    "game.ui.events": {"pygame"},
    "game.ui.faces": {"pygame"},
    "game.ui.fonts": {"pygame"},
    "game.ui.gamepad": {"pygame"},
    "game.ui.glyphs": {"pygame"},
    "game.ui.kept": {"pygame"},
    "game.ui.pictures": {"pygame"},
    "game.ui.pygame_canvas": {"pygame"},
    "game.ui.shaping": {"pygame"},
    "game.ui.surfaces": {"pygame"},
    "game.ui.sound": {"pygame"},
    "game.ui.touch": {"pygame"},
    "game.ui.wait": {"pygame"},
    "game.app": {"pygame"},
    "game.i18n": {"babel"},
    "game.authoring.translating": {"babel"},
    "game.scenes.parts": {"segno"},
    "game.page": {"segno"},
}
