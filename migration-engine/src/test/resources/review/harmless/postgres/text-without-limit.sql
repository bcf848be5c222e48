-- AlterTable
ALTER TABLE "account" ALTER COLUMN "name" SET DATA TYPE TEXT;
