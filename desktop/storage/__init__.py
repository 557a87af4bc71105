"""Where the records live: engine, transaction, journal, migrations, side file, backup and search."""
