-- Migration: 
ALTER TABLE "t" ADD COLUMN "x" INT;
CREATE FUNCTION "t_x_sync"() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
  NEW."x" := twice(NEW."a");
  RETURN NEW;
END
$sync$;
CREATE TRIGGER "t_x_sync" BEFORE INSERT OR UPDATE ON "t" FOR EACH ROW EXECUTE FUNCTION "t_x_sync"();

-- Migration: keep_x
-- Filled before: SET "x" = twice(a) WHERE "x" IS DISTINCT FROM (twice(a))
ALTER TABLE "t" ADD CONSTRAINT "t_x_not_null" NOT NULL "x" NOT VALID;

-- Migration: validate_x
ALTER TABLE "t" VALIDATE CONSTRAINT "t_x_not_null";
