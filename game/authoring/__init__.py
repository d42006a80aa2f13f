"""What authors use: checking, drawing, templates, editors' help. It knows no window."""
