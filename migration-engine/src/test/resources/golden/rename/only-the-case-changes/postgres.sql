-- RenameTable
ALTER TABLE "User" RENAME TO "user";

-- RenameColumn
ALTER TABLE "user" RENAME COLUMN "Name" TO "name";

-- AlterTable
ALTER TABLE "user" RENAME CONSTRAINT "User_pkey" TO "user_pkey";
