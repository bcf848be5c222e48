-- Migration: 
ALTER TYPE "mood" ADD VALUE 'fine' AFTER 'ok';

-- Migration: change_other
-- Filled before: SET "en" = 'fine' WHERE "en" = 'ok'
-- Before this migration runs: Deploy a version of the application that knows both values and writes the new one.
-- No row of "other" has the old value now;

-- Migration: change_t
-- Filled before: SET "en" = 'fine' WHERE "en" = 'ok'
-- Before this migration runs: Deploy a version of the application that knows both values and writes the new one.
ALTER TABLE "t" ALTER COLUMN "en" SET DEFAULT 'fine';
