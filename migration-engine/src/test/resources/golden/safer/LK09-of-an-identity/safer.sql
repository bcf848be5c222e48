-- Migration: 
ALTER TABLE "t" ADD COLUMN "id_new" BIGINT;
CREATE FUNCTION "t_id_sync"() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
  NEW."id_new" := NEW."id"::BIGINT;
  RETURN NEW;
END
$sync$;
CREATE TRIGGER "t_id_sync" BEFORE INSERT OR UPDATE ON "t" FOR EACH ROW EXECUTE FUNCTION "t_id_sync"();
ALTER TABLE "t" ADD CONSTRAINT "t_id_new_not_null" NOT NULL "id_new" NOT VALID;

-- Migration: validate_id_new
-- Filled before: SET "id_new" = "id"::BIGINT WHERE "id_new" IS DISTINCT FROM ("id"::BIGINT)
ALTER TABLE "t" VALIDATE CONSTRAINT "t_id_new_not_null";

-- Migration: index_t_pkey_new
CREATE UNIQUE INDEX CONCURRENTLY "t_pkey_new" ON "t" ("id_new");

-- Migration: swap_id
-- Before this migration runs: Deploy a version of the application that can read and write both types.
DROP TRIGGER "t_id_sync" ON "t";
DROP FUNCTION "t_id_sync"();
ALTER TABLE "t" DROP CONSTRAINT "t_pkey";
ALTER TABLE "t" ALTER COLUMN "id_new" ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME "t_id_seq_new");
SELECT setval('"t_id_seq_new"', last_value, is_called) FROM t_id_seq;
ALTER TABLE "t" ALTER COLUMN "id" DROP IDENTITY;
ALTER SEQUENCE "t_id_seq_new" RENAME TO "t_id_seq";
ALTER TABLE "t" ALTER COLUMN "id" DROP NOT NULL;
ALTER TABLE "t" RENAME COLUMN "id" TO "id_old";
ALTER TABLE "t" RENAME COLUMN "id_new" TO "id";
ALTER TABLE "t" ADD CONSTRAINT "t_pkey" PRIMARY KEY USING INDEX "t_pkey_new";

-- Migration: drop_id_old
-- Before this migration runs: Deploy the version of the application that uses the new type.
ALTER TABLE "t" DROP COLUMN "id_old";
