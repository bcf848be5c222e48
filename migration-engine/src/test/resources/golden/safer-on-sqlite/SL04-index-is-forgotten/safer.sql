PRAGMA foreign_keys=OFF;
CREATE TABLE "new_item" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "name" TEXT NOT NULL, "price" INTEGER DEFAULT 6, CONSTRAINT "cheap" CHECK ("price" < 100), UNIQUE ("price", "name"));
INSERT INTO "new_item" ("id", "name", "price") SELECT "id", "name", "price" FROM "item";
DROP TABLE "item";
ALTER TABLE "new_item" RENAME TO "item";
CREATE INDEX "item_name" ON "item" ("name" DESC);
PRAGMA foreign_keys=ON;
