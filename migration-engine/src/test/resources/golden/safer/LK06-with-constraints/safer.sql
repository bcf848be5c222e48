-- Migration: 
ALTER TABLE "t" ADD COLUMN "x" INT;
ALTER TABLE "t" ALTER COLUMN "x" SET DEFAULT nextval('s');

-- Migration: keep_x
-- Filled before: SET "x" = nextval('s') WHERE "x" IS NULL
ALTER TABLE "t" ADD CONSTRAINT "t_x_not_null" NOT NULL "x" NOT VALID;

-- Migration: validate_x
ALTER TABLE "t" VALIDATE CONSTRAINT "t_x_not_null";

-- Migration: index_t_x_key
CREATE UNIQUE INDEX CONCURRENTLY "t_x_key" ON "t" ("x");

-- Migration: constraint_t_x_key
ALTER TABLE "t" ADD CONSTRAINT "t_x_key" UNIQUE USING INDEX "t_x_key";

-- Migration: add_t_x_check
ALTER TABLE "t" ADD CONSTRAINT "t_x_check" CHECK (x > 0) NOT VALID;

-- Migration: validate_t_x_check
ALTER TABLE "t" VALIDATE CONSTRAINT "t_x_check";

-- Migration: add_t_x_fkey
ALTER TABLE "t" ADD CONSTRAINT "t_x_fkey" FOREIGN KEY ("x") REFERENCES "p" ("id") ON DELETE CASCADE NOT VALID;

-- Migration: validate_t_x_fkey
ALTER TABLE "t" VALIDATE CONSTRAINT "t_x_fkey";
