INSERT INTO "First" ("id", "one", "two") VALUES (1, 'x', 'y');
INSERT INTO "Second" ("id", "other") VALUES (2, 'z');
