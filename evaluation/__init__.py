"""Measures, floors and benchmarks: not part of the installed package."""
