CREATE TABLE "Thing" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "text" TEXT NOT NULL DEFAULT 'it''s "quoted"
and broken',
    "short" VARCHAR(20),
    "whole" INTEGER NOT NULL DEFAULT -42,
    "large" BIGINT NOT NULL DEFAULT 9007199254740993,
    "real" REAL NOT NULL DEFAULT -0.25,
    "exact" DECIMAL NOT NULL DEFAULT 10.0,
    "flag" BOOLEAN NOT NULL DEFAULT true,
    "day" DATE,
    "at" DATETIME NOT NULL DEFAULT '2021-06-15 12:00:00 +02:00',
    "now" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "bytes" BLOB NOT NULL DEFAULT '68656c6c6f',
    "json" JSONB,
    "sum" INTEGER DEFAULT (1 + 2),
    "lower" TEXT DEFAULT (lower('ABC')),
    "odd" GEOMETRY
);
CREATE UNIQUE INDEX "Thing_text_key" ON "Thing"("text");
CREATE UNIQUE INDEX "one whole" ON "Thing"("whole" DESC);
CREATE INDEX "Thing_large_real_idx" ON "Thing"("large", "real" DESC);
