-- Migration: 
ALTER TABLE "t" ADD COLUMN "x" INT;
CREATE SEQUENCE "t_x_fill";
ALTER TABLE "t" ALTER COLUMN "x" SET DEFAULT nextval('"t_x_fill"');

-- Migration: keep_x
-- Filled before: SET "x" = nextval('"t_x_fill"') WHERE "x" IS NULL
ALTER TABLE "t" ADD CONSTRAINT "t_x_not_null" NOT NULL "x" NOT VALID;

-- Migration: validate_x
ALTER TABLE "t" VALIDATE CONSTRAINT "t_x_not_null";

-- Migration: identity_x
ALTER TABLE "t" ALTER COLUMN "x" DROP DEFAULT, ALTER COLUMN "x" ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('"t"', 'x'), last_value, is_called) FROM "t_x_fill";
DROP SEQUENCE "t_x_fill";
