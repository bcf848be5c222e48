INSERT INTO "User" ("mail", "age") VALUES ('a@x', 1), ('b@x', NULL);
INSERT INTO "Post" ("id", "author") VALUES (7, 'b@x');
