-- RenameTable
ALTER TABLE "_TagToUser" RENAME TO "_AccountToTag";

-- RenameTable
ALTER TABLE "User" RENAME TO "Account";

-- RenameColumn
ALTER TABLE "_AccountToTag" RENAME COLUMN "A" TO "renaming_1";

-- RenameColumn
ALTER TABLE "_AccountToTag" RENAME COLUMN "B" TO "A";

-- RenameColumn
ALTER TABLE "_AccountToTag" RENAME COLUMN "renaming_1" TO "B";

-- RenameColumn
ALTER TABLE "Account" RENAME COLUMN "name" TO "label";

-- RenameColumn
ALTER TABLE "Post" RENAME COLUMN "userId" TO "accountId";

-- DropIndex
DROP INDEX "_TagToUser_B_index";

-- AlterTable
ALTER TABLE "_AccountToTag" DROP CONSTRAINT "_TagToUser_AB_pkey",
ADD CONSTRAINT "_AccountToTag_AB_pkey" PRIMARY KEY ("A", "B");

-- AlterTable
ALTER TABLE "Account" RENAME CONSTRAINT "User_pkey" TO "Account_pkey";

-- RenameIndex
ALTER INDEX "User_name_idx" RENAME TO "Account_label_idx";

-- CreateIndex
CREATE INDEX "_AccountToTag_B_index" ON "_AccountToTag"("B");

-- RenameForeignKey
ALTER TABLE "Post" RENAME CONSTRAINT "Post_userId_fkey" TO "Post_accountId_fkey";

-- RenameForeignKey
ALTER TABLE "_AccountToTag" RENAME CONSTRAINT "_TagToUser_A_fkey" TO "_AccountToTag_B_fkey";

-- RenameForeignKey
ALTER TABLE "_AccountToTag" RENAME CONSTRAINT "_TagToUser_B_fkey" TO "_AccountToTag_A_fkey";
