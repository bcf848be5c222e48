-- Migration: 
ALTER TABLE "t" ADD COLUMN "x" INT GENERATED ALWAYS AS (a * 2) VIRTUAL;
ALTER TABLE "t" ADD CONSTRAINT "t_x_not_null" NOT NULL "x" NOT VALID;

-- Migration: validate_x
ALTER TABLE "t" VALIDATE CONSTRAINT "t_x_not_null";
