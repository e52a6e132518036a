"""Article to mentions, times, quantities, attributions and events: what the text says, in words only.

Nothing here opens a file, a socket or the clock: the language model's analysis and the word tables are arguments.
"""
