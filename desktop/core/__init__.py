"""Words that every folder of the house shares; standard library only."""
