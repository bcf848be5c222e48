-- RenameTable
ALTER TABLE "User" RENAME TO "renaming_1";

-- RenameTable
ALTER TABLE "renaming_1" RENAME TO "user";

-- RenameColumn
ALTER TABLE "user" RENAME COLUMN "Name" TO "renaming_1";

-- RenameColumn
ALTER TABLE "user" RENAME COLUMN "renaming_1" TO "name";
