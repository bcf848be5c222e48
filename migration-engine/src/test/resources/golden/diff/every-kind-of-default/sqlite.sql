-- CreateTable
CREATE TABLE "Thing" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL DEFAULT 'it''s "quoted" \ and
broken',
    "whole" INTEGER NOT NULL DEFAULT -42,
    "large" BIGINT NOT NULL DEFAULT 9007199254740993,
    "real" REAL NOT NULL DEFAULT -0.25,
    "exact" DECIMAL NOT NULL DEFAULT 10.0,
    "flag" BOOLEAN NOT NULL DEFAULT true,
    "at" DATETIME NOT NULL DEFAULT '2021-06-15 12:00:00.500 +02:00',
    "now" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "bytes" BLOB NOT NULL DEFAULT '68656c6c6f',
    "role" TEXT NOT NULL DEFAULT 'can-edit',
    "expression" TEXT NOT NULL DEFAULT (lower('ABC')),
    "unknown" TEXT,
    "updated" DATETIME NOT NULL,
    "odd" GEOMETRY
);
