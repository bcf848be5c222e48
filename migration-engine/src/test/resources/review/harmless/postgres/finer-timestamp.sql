-- AlterTable
ALTER TABLE "account" ALTER COLUMN "created_at" SET DATA TYPE TIMESTAMP(6);
