CREATE TABLE "item" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "name" TEXT NOT NULL, "price" INTEGER DEFAULT 5,
  CONSTRAINT "cheap" CHECK ("price" < 100), UNIQUE ("price", "name"));
CREATE INDEX "item_name" ON "item" ("name" DESC);
CREATE INDEX "item_low" ON "item" (lower("name"));
CREATE TRIGGER "priced" AFTER INSERT ON "item" BEGIN SELECT 1; END;
INSERT INTO "item" ("name", "price") VALUES ('a', 1), ('b', 2), ('c', 3);
DELETE FROM "item" WHERE "id" = 3;
CREATE TABLE "other" ("id" INTEGER NOT NULL PRIMARY KEY, "item" INTEGER REFERENCES "item" ("id") ON DELETE SET NULL);
INSERT INTO "other" VALUES (1, 1);
