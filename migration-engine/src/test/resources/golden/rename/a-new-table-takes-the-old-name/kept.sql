SELECT "id", "name" FROM "Person"
