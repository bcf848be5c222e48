-- Migration: 
ALTER TABLE "t" ADD COLUMN "a_new" BIGINT;
CREATE FUNCTION "t_a_sync"() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
  NEW."a_new" := NEW."a"::BIGINT;
  RETURN NEW;
END
$sync$;
CREATE TRIGGER "t_a_sync" BEFORE INSERT OR UPDATE ON "t" FOR EACH ROW EXECUTE FUNCTION "t_a_sync"();
ALTER TABLE "t" ADD CONSTRAINT "a_positive_new" CHECK (("a_new" > 0)) NOT VALID;
ALTER TABLE "t" ADD CONSTRAINT "t_a_new_not_null" NOT NULL "a_new" NOT VALID;

-- Migration: validate_a_new
-- Filled before: SET "a_new" = "a"::BIGINT WHERE "a_new" IS DISTINCT FROM ("a"::BIGINT)
ALTER TABLE "t" VALIDATE CONSTRAINT "t_a_new_not_null";

-- Migration: validate_a_positive_new
ALTER TABLE "t" VALIDATE CONSTRAINT "a_positive_new";

-- Migration: index_t_a_new
CREATE INDEX CONCURRENTLY "t_a_new" ON "t" USING btree ("a_new" DESC) INCLUDE (b) WHERE (b IS NOT NULL);

-- Migration: index_t_b_a_new
CREATE INDEX CONCURRENTLY "t_b_a_new" ON "t" USING btree (lower(b), "a_new");

-- Migration: index_t_b_a_key_new
CREATE UNIQUE INDEX CONCURRENTLY "t_b_a_key_new" ON "t" (b, "a_new");

-- Migration: swap_a
-- Before this migration runs: Deploy a version of the application that can read and write both types.
DROP TRIGGER "t_a_sync" ON "t";
DROP FUNCTION "t_a_sync"();
ALTER TABLE "t" DROP CONSTRAINT "t_b_a_key";
ALTER TABLE "t" DROP CONSTRAINT "a_positive";
ALTER TABLE "t" ALTER COLUMN "a" DROP DEFAULT;
ALTER TABLE "t" ALTER COLUMN "a" DROP NOT NULL;
ALTER TABLE "t" RENAME COLUMN "a" TO "a_old";
ALTER TABLE "t" RENAME COLUMN "a_new" TO "a";
ALTER INDEX "t_a" RENAME TO "t_a_old";
ALTER INDEX "t_a_new" RENAME TO "t_a";
ALTER INDEX "t_b_a" RENAME TO "t_b_a_old";
ALTER INDEX "t_b_a_new" RENAME TO "t_b_a";
ALTER TABLE "t" ADD CONSTRAINT "t_b_a_key" UNIQUE USING INDEX "t_b_a_key_new";
ALTER TABLE "t" RENAME CONSTRAINT "a_positive_new" TO "a_positive";
ALTER TABLE "t" ALTER COLUMN "a" SET DEFAULT 5;
COMMENT ON COLUMN "t"."a" IS 'it''s a number';

-- Migration: drop_a_old
-- Before this migration runs: Deploy the version of the application that uses the new type.
ALTER TABLE "t" DROP COLUMN "a_old";
