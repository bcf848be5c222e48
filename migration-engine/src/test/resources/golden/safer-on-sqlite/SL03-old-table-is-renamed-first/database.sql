CREATE TABLE "parent" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT);
CREATE TABLE "child" ("id" INTEGER NOT NULL PRIMARY KEY, "up" INTEGER REFERENCES "parent" ("id") ON DELETE CASCADE);
CREATE TRIGGER "named" AFTER INSERT ON "parent" BEGIN UPDATE "parent" SET "name" = 'none' WHERE "name" IS NULL; END;
INSERT INTO "parent" VALUES (1, 'a'), (2, 'b');
INSERT INTO "child" VALUES (1, 1), (2, 2);
