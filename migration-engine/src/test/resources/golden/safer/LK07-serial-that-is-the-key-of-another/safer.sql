-- Migration: 
ALTER TABLE t ADD COLUMN y int;
ALTER TABLE "t" ADD COLUMN "x" BIGINT;
CREATE SEQUENCE "t_x_seq" OWNED BY "t"."x";
ALTER TABLE "t" ALTER COLUMN "x" SET DEFAULT nextval('"t_x_seq"');

-- Migration: keep_x
-- Filled before: SET "x" = nextval('"t_x_seq"') WHERE "x" IS NULL
ALTER TABLE "t" ADD CONSTRAINT "t_x_not_null" NOT NULL "x" NOT VALID;

-- Migration: validate_x
ALTER TABLE "t" VALIDATE CONSTRAINT "t_x_not_null";

-- Migration: index_t_x_key
CREATE UNIQUE INDEX CONCURRENTLY "t_x_key" ON "t" ("x");

-- Migration: constraint_t_x_key
ALTER TABLE "t" ADD CONSTRAINT "t_x_key" UNIQUE USING INDEX "t_x_key";
