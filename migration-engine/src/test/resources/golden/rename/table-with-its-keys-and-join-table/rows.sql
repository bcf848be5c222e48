INSERT INTO "User" ("name") VALUES ('a'), ('b');
INSERT INTO "Post" ("userId") VALUES (2), (1);
INSERT INTO "Tag" ("id") VALUES (5);
INSERT INTO "_TagToUser" ("A", "B") VALUES (5, 2);
