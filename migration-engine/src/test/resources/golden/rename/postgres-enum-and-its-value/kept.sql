SELECT "id", "role", "roles" FROM "User" ORDER BY 1
