SELECT "id", "email", "mobile" FROM "User"
