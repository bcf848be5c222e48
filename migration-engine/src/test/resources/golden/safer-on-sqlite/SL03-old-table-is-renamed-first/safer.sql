PRAGMA foreign_keys=OFF;

-- RedefineTables
CREATE TABLE "new_parent" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL);
INSERT INTO "new_parent"("id", "name") SELECT "id", "name" FROM "parent";
DROP TABLE "parent";
ALTER TABLE "new_parent" RENAME TO "parent";

PRAGMA foreign_keys=ON;
