-- RenameColumn
ALTER TABLE "_links" RENAME COLUMN "A" TO "renaming_1";

-- RenameColumn
ALTER TABLE "_links" RENAME COLUMN "B" TO "A";

-- RenameColumn
ALTER TABLE "_links" RENAME COLUMN "renaming_1" TO "B";

-- DropIndex
DROP INDEX "_links_B_index";

-- AlterTable
ALTER TABLE "_links" DROP CONSTRAINT "_links_AB_pkey",
ADD CONSTRAINT "_links_AB_pkey" PRIMARY KEY ("A", "B");

-- CreateIndex
CREATE INDEX "_links_B_index" ON "_links"("B");

-- RenameForeignKey
ALTER TABLE "_links" RENAME CONSTRAINT "_links_A_fkey" TO "renaming_1";

-- RenameForeignKey
ALTER TABLE "_links" RENAME CONSTRAINT "_links_B_fkey" TO "_links_A_fkey";

-- RenameForeignKey
ALTER TABLE "_links" RENAME CONSTRAINT "renaming_1" TO "_links_B_fkey";
