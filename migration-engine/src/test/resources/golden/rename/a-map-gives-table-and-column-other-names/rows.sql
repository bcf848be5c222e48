INSERT INTO "User" ("id", "mail") VALUES (1, 'a');
