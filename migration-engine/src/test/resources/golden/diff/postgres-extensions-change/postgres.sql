-- AlterExtension
ALTER EXTENSION "citext" UPDATE TO "1.6";

-- AlterExtension
ALTER EXTENSION "pg_trgm" UPDATE TO "1.5";
ALTER EXTENSION "pg_trgm" SET SCHEMA "pg_catalog";
