-- CreateTable
CREATE TABLE "Egg" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "chickenId" INTEGER NOT NULL,
    CONSTRAINT "Egg_chickenId_fkey" FOREIGN KEY ("chickenId") REFERENCES "Chicken" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Chicken" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "eggId" INTEGER,
    CONSTRAINT "Chicken_eggId_fkey" FOREIGN KEY ("eggId") REFERENCES "Egg" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Chicken" ("eggId", "id") SELECT "eggId", "id" FROM "Chicken";
DROP TABLE "Chicken";
ALTER TABLE "new_Chicken" RENAME TO "Chicken";
CREATE UNIQUE INDEX "Chicken_eggId_key" ON "Chicken"("eggId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
