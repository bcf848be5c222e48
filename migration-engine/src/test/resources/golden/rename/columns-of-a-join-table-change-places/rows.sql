INSERT INTO "Alpha" ("id") VALUES (1);
INSERT INTO "Gamma" ("id") VALUES (9);
INSERT INTO "_links" ("A", "B") VALUES (1, 9);
