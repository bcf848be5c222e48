-- A history that the reference implementation wrote: one applied, one failed and rolled back, then applied again.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
);
INSERT INTO _prisma_migrations VALUES('1ff30faa-b919-4810-ae2b-a14df5a7d24b','4312064fb919270bf424b22dae3eaa5d5c0c6f0326bd11ac838ad2a892e63856','2026-11-21T09:26:07.133+00:00','20240101000000_init',NULL,NULL,'2026-11-21T09:26:07.127+00:00',1);
INSERT INTO _prisma_migrations VALUES('aaada90a-9281-4a2d-8b42-06eb03f20190','ad3d16f382ba74ba2ef41667d12cb0087ed5eef06f5fa16547ebab28e9fcb629',NULL,'20240104000000_bad',replace('table User has 1 columns but 3 values were supplied\n   0: sql_schema_connector::apply_migration::apply_script\n           with migration_name="20240104000000_bad"\n             at schema-engine/connectors/sql-schema-connector/src/apply_migration.rs:113\n   1: schema_commands::commands::apply_migrations::Applying migration\n           with migration_name="20240104000000_bad"\n             at schema-engine/commands/src/commands/apply_migrations.rs:95\n   2: schema_engine_wasm::wasm::engine::ApplyMigrations\n             at schema-engine/schema-engine-wasm/src/wasm/engine.rs:167','\n',char(10)),'2026-11-21T09:26:07.825+00:00','2026-11-21T09:26:07.134+00:00',0);
INSERT INTO _prisma_migrations VALUES('6962661c-d77d-4a76-8838-8f49b2fff773','17db4fd369edb9244b9f91d9aeed145c3d04ad8ba6e95d06247f07a63527d11a','2026-11-21T09:26:08.517+00:00','20240104000000_bad',NULL,NULL,'2026-11-21T09:26:08.508+00:00',1);
CREATE TABLE IF NOT EXISTS "User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);
CREATE TABLE IF NOT EXISTS "T1" (id INT);
DELETE FROM sqlite_sequence;
COMMIT;
