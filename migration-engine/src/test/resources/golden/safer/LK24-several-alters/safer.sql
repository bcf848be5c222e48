-- Migration: 
-- AlterTable
ALTER TABLE "t" ADD COLUMN "c" TEXT;
ALTER TABLE "t" ALTER COLUMN "a" SET NOT NULL, ADD CONSTRAINT "a_positive" CHECK (a > 0), DROP COLUMN "b";

-- CreateTable
CREATE TABLE "other" ("id" INT);
