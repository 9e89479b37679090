"""Question -> intent -> facts and passages -> an Answer whose citations are checked."""
