-- AlterTable
ALTER TABLE "account" DROP COLUMN "unused";
