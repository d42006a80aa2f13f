"""What of the standard library, and of others, only some modules of the game may import."""

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
    "game.ui.displays": {"pygame"},
    "game.ui.events": {"pygame"},
    "game.ui.faces": {"pygame"},
    "game.ui.fonts": {"pygame"},
    "game.ui.gamepad": {"pygame"},
    "game.ui.glyphs": {"pygame"},
    "game.ui.kept": {"pygame"},
    "game.ui.pictures": {"pygame"},
    "game.ui.pygame_canvas": {"pygame"},
    "game.ui.second": {"pygame"},
    "game.ui.shaping": {"pygame"},
    "game.ui.surfaces": {"pygame"},
    "game.ui.sound": {"pygame"},
    "game.ui.touch": {"pygame"},
    "game.ui.wait": {"pygame"},
    "game.app": {"pygame"},
    "game.beside": {"pygame"},
    "game.i18n": {"babel"},
    "game.authoring.translating": {"babel"},
    "game.scenes.parts": {"segno"},
    "game.page": {"segno"},
}
