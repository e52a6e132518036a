"""PLOVER, CAMEO and the bridge between them, as versioned data (`data/*.tsv`) and pure functions that parse it."""
