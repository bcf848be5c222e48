INSERT INTO "User" ("id", "mail", "phone") VALUES (1, 'a', 'b');
