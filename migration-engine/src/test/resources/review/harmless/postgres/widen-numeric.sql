-- AlterTable
ALTER TABLE "account" ALTER COLUMN "balance" SET DATA TYPE DECIMAL(14,2);
