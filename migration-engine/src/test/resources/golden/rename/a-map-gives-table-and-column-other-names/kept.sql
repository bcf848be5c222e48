SELECT "user_id", "email_address" FROM "users"
