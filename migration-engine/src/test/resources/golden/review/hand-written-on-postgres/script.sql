-- refract:ignore BC09 the application reconnects at every deployment

-- AlterTable
ALTER TABLE "person" ADD COLUMN "size" INTEGER NOT NULL,
    ALTER COLUMN "mail" SET DATA TYPE VARCHAR(20);

-- refract:ignore DS01 exported to the archive on 2026-02-01
DROP TABLE "legacy";

CREATE INDEX CONCURRENTLY "person_mail_idx" ON "person" ("mail"); -- refract:ignore DS02 not needed

DO $$ BEGIN EXECUTE 'DROP TABLE "person|`x`"'; END $$;

FROBNICATE "person";
