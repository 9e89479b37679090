"""The pages. Gradio is imported here and nowhere else, and only inside chat.py, evaluation.py
and serve.py; every other module builds HTML from records and can be tested without it."""
