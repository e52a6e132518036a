"""Keeps captures, articles and Readings in one SQLite file. Opens files; knows no stage."""
