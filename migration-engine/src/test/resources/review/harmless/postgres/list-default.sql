-- AlterTable
ALTER TABLE "account" ADD COLUMN "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];
