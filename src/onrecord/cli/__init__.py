"""The command line: data on standard output, everything else on standard error. Asks pipelines, store and web only."""
