"""Where a paper or a client's papers have been 去向经过, and the evidence pack 证据册 that proves it."""
