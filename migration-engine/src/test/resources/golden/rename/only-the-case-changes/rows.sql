INSERT INTO "User" ("id", "Name") VALUES (1, 'a');
