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
DROP INDEX "_TagToUser_AB_unique";

-- DropIndex
DROP INDEX "_TagToUser_B_index";

-- RedefineIndex
DROP INDEX "User_name_idx";
CREATE INDEX "Account_label_idx" ON "Account"("label");

-- CreateIndex
CREATE UNIQUE INDEX "_AccountToTag_AB_unique" ON "_AccountToTag"("A", "B");

-- CreateIndex
CREATE INDEX "_AccountToTag_B_index" ON "_AccountToTag"("B");
