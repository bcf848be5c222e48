-- RenameColumn
ALTER TABLE "_links" RENAME COLUMN "A" TO "renaming_1";

-- RenameColumn
ALTER TABLE "_links" RENAME COLUMN "B" TO "A";

-- RenameColumn
ALTER TABLE "_links" RENAME COLUMN "renaming_1" TO "B";

-- DropIndex
DROP INDEX "_links_AB_unique";

-- DropIndex
DROP INDEX "_links_B_index";

-- CreateIndex
CREATE UNIQUE INDEX "_links_AB_unique" ON "_links"("A", "B");

-- CreateIndex
CREATE INDEX "_links_B_index" ON "_links"("B");
