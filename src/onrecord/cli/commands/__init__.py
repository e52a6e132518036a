"""One command a file; cli/main.py lists them. Heavy imports stay inside the functions: --help answers at once."""
