CREATE TABLE "item" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT, "price" INTEGER);
CREATE INDEX "item_name" ON "item" ("name", "price");
CREATE INDEX "item_low" ON "item" (lower("name"));
CREATE INDEX "item_price" ON "item" ("price");
INSERT INTO "item" VALUES (1, 'a', 1), (2, 'b', 2);
