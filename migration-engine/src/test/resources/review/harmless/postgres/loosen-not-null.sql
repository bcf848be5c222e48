-- AlterTable
ALTER TABLE "account" ALTER COLUMN "name" DROP NOT NULL;
