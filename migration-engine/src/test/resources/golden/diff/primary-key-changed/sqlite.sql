-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Line" (
    "a" INTEGER NOT NULL,
    "b" INTEGER NOT NULL,
    "c" INTEGER NOT NULL,

    PRIMARY KEY ("a", "c")
);
INSERT INTO "new_Line" ("a", "b", "c") SELECT "a", "b", "c" FROM "Line";
DROP TABLE "Line";
ALTER TABLE "new_Line" RENAME TO "Line";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
