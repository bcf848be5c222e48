-- AlterTable
ALTER TABLE "User" RENAME CONSTRAINT "old_pkey" TO "new_pkey";

-- RenameForeignKey
ALTER TABLE "Post" RENAME CONSTRAINT "old_name" TO "new_name";
