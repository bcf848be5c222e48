SELECT "A", "B" FROM "_links"
