-- RenameTable
ALTER TABLE "User" RENAME TO "Person";

-- RedefineIndex
DROP INDEX "User_name_key";
CREATE UNIQUE INDEX "Person_name_key" ON "Person"("name");

-- CreateTable
CREATE TABLE "User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "age" INTEGER NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "User_name_key" ON "User"("name");
