SELECT "id", "name" FROM "user"
