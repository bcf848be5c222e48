-- DropIndex
DROP INDEX "taken";

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "Old";
PRAGMA foreign_keys=on;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "a" INTEGER NOT NULL,
    "b" INTEGER NOT NULL
);
INSERT INTO "new_User" ("a", "b", "id") SELECT "a", "b", "id" FROM "User";
DROP TABLE "User";
ALTER TABLE "new_User" RENAME TO "User";
CREATE UNIQUE INDEX "taken" ON "User"("a");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
