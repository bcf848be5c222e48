-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Account" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT,
    "mail" TEXT NOT NULL
);
INSERT INTO "new_Account" ("id", "mail", "name") SELECT "id", "mail", "name" FROM "Account";
DROP TABLE "Account";
ALTER TABLE "new_Account" RENAME TO "Account";
CREATE UNIQUE INDEX "Account_mail_key" ON "Account"("mail");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
