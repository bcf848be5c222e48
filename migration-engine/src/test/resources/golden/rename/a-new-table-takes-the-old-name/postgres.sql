-- RenameTable
ALTER TABLE "User" RENAME TO "Person";

-- AlterTable
ALTER TABLE "Person" RENAME CONSTRAINT "User_pkey" TO "Person_pkey";

-- RenameIndex
ALTER INDEX "User_name_key" RENAME TO "Person_name_key";

-- CreateTable
CREATE TABLE "User" (
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "age" INTEGER NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_name_key" ON "User"("name");
