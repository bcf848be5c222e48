-- AlterTable
ALTER TABLE "account" ADD COLUMN "phone" TEXT;
