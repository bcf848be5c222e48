-- CreateEnum
CREATE TYPE "Role" AS ENUM ('READER', 'WRITER');

-- AlterTable
ALTER TABLE "account" ADD COLUMN "role" "Role" NOT NULL DEFAULT 'READER';
