"""extracting"""
