-- RedefineTables
ALTER TABLE "parent" RENAME TO "old_parent";
CREATE TABLE "parent" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL);
INSERT INTO "parent"("id", "name") SELECT "id", "name" FROM "old_parent";
DROP TABLE "old_parent";
