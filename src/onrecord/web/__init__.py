"""People's view of the records: a Reading as one self-contained page, and an index over many.

In: Reading. Out: HTML that loads nothing from anywhere. `render_page` and `render_index` are the doors.
"""
