-- AlterTable
ALTER TABLE "draft" ALTER COLUMN "title" SET NOT NULL;
