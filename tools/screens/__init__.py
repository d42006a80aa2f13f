"""Pictures of every screen in every theme and window, and a page that shows them."""
