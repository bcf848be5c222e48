-- RenameTable
ALTER TABLE "First" RENAME TO "renaming_1";

-- RenameTable
ALTER TABLE "Second" RENAME TO "First";

-- RenameTable
ALTER TABLE "renaming_1" RENAME TO "Second";

-- RenameColumn
ALTER TABLE "Second" RENAME COLUMN "one" TO "renaming_1";

-- RenameColumn
ALTER TABLE "Second" RENAME COLUMN "two" TO "one";

-- RenameColumn
ALTER TABLE "Second" RENAME COLUMN "renaming_1" TO "two";

-- RenameIndex
ALTER INDEX "First_one_key" RENAME TO "Second_two_key";

-- RenameIndex
ALTER INDEX "Second_other_key" RENAME TO "First_other_key";

-- AlterTable
ALTER TABLE "Second" RENAME CONSTRAINT "First_pkey" TO "renaming_1";

-- AlterTable
ALTER TABLE "First" RENAME CONSTRAINT "Second_pkey" TO "First_pkey";

-- AlterTable
ALTER TABLE "Second" RENAME CONSTRAINT "renaming_1" TO "Second_pkey";
