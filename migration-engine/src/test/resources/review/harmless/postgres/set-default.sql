-- AlterTable
ALTER TABLE "account" ALTER COLUMN "balance" SET DEFAULT 10;
