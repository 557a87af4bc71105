"""The points ledger: append-only, double entry, in lots that expire; a balance is always a sum. A room without page."""
