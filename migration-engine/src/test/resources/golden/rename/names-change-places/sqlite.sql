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

-- RedefineIndex
DROP INDEX "First_one_key";
CREATE UNIQUE INDEX "Second_two_key" ON "Second"("two");

-- RedefineIndex
DROP INDEX "Second_other_key";
CREATE UNIQUE INDEX "First_other_key" ON "First"("other");
