-- AlterTable
ALTER TABLE "Account" ADD COLUMN "phone" TEXT;
