-- Migration: 
ALTER TABLE "t" ADD COLUMN "a_new" BIGINT;
CREATE FUNCTION "t_a_sync"() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
  NEW."a_new" := NEW."a"::bigint;
  RETURN NEW;
END
$sync$;
CREATE TRIGGER "t_a_sync" BEFORE INSERT OR UPDATE ON "t" FOR EACH ROW EXECUTE FUNCTION "t_a_sync"();

-- Migration: swap_a
-- Filled before: SET "a_new" = "a"::bigint WHERE "a_new" IS DISTINCT FROM ("a"::bigint)
-- Before this migration runs: Deploy a version of the application that can read and write both types.
DROP TRIGGER "t_a_sync" ON "t";
DROP FUNCTION "t_a_sync"();
DROP VIEW seen_again;
DROP VIEW seen;
ALTER TABLE "t" DROP CONSTRAINT "t_a_fkey";
ALTER TABLE "t" RENAME COLUMN "a" TO "a_old";
ALTER TABLE "t" RENAME COLUMN "a_new" TO "a";
ALTER TABLE "t" ADD CONSTRAINT "t_a_fkey" FOREIGN KEY (a) REFERENCES p(id) ON DELETE SET NULL NOT VALID;
CREATE VIEW seen AS
 SELECT id,
    a
   FROM t
  WHERE (a > 10);
GRANT SELECT ON seen TO PUBLIC;
CREATE VIEW seen_again WITH (security_barrier=true) AS
 SELECT a
   FROM seen;

-- Migration: validate_t_a_fkey
ALTER TABLE "t" VALIDATE CONSTRAINT "t_a_fkey";

-- Migration: drop_a_old
-- Before this migration runs: Deploy the version of the application that uses the new type.
ALTER TABLE "t" DROP COLUMN "a_old";
