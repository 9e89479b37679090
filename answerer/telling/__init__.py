"""How an answer is worded, cited and numbered."""
