-- RenameColumn
ALTER TABLE "User" RENAME COLUMN "mail" TO "email";

-- AlterTable
ALTER TABLE "User" DROP COLUMN "phone",
ADD COLUMN     "height" INTEGER,
ADD COLUMN     "mobile" TEXT;
