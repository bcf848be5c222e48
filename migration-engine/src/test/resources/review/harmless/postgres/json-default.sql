-- AlterTable
ALTER TABLE "account" ADD COLUMN "settings" JSONB NOT NULL DEFAULT '{"theme": "dark"}';
