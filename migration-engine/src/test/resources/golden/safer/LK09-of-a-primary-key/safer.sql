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
ALTER TABLE "tree" DROP CONSTRAINT "up";
ALTER TABLE "child" DROP CONSTRAINT "child_parent_fkey";
ALTER TABLE "t" DROP CONSTRAINT "t_pkey";
ALTER TABLE "t" ALTER COLUMN "id" DROP DEFAULT;
ALTER TABLE "t" ALTER COLUMN "id" DROP NOT NULL;
ALTER TABLE "t" RENAME COLUMN "id" TO "id_old";
ALTER TABLE "t" RENAME COLUMN "id_new" TO "id";
ALTER TABLE "t" ADD CONSTRAINT "t_pkey" PRIMARY KEY USING INDEX "t_pkey_new";
ALTER SEQUENCE t_id_seq OWNED BY "t"."id";
ALTER TABLE "t" ALTER COLUMN "id" SET DEFAULT nextval('t_id_seq'::regclass);
ALTER TABLE "child" ADD CONSTRAINT "child_parent_fkey" FOREIGN KEY (parent) REFERENCES t(id) ON DELETE CASCADE NOT VALID;
ALTER TABLE "tree" ADD CONSTRAINT "up" FOREIGN KEY (parent) REFERENCES t(id) DEFERRABLE INITIALLY DEFERRED NOT VALID;

-- Migration: validate_child_parent_fkey
ALTER TABLE "child" VALIDATE CONSTRAINT "child_parent_fkey";

-- Migration: validate_up
ALTER TABLE "tree" VALIDATE CONSTRAINT "up";

-- Migration: drop_id_old
-- Before this migration runs: Deploy the version of the application that uses the new type.
ALTER TABLE "t" DROP COLUMN "id_old";
