-- Migration: 
-- AlterTable
ALTER TABLE t ADD COLUMN c int, ALTER COLUMN a SET DEFAULT 'none';

-- Migration: keep_a
-- Filled before: SET "a" = DEFAULT WHERE "a" IS NULL
ALTER TABLE "t" ADD CONSTRAINT "t_a_not_null" NOT NULL "a" NOT VALID;

-- Migration: validate_a
ALTER TABLE "t" VALIDATE CONSTRAINT "t_a_not_null";
