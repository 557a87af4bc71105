"""Qt parts that every page is built from; they know the words of `core` and no room."""
