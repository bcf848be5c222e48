-- AlterTable
ALTER TABLE "account" ALTER COLUMN "note" DROP DEFAULT;
