CREATE TABLE "User" (
  "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  "name" TEXT NOT NULL,
  "big" BIGINT,
  "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "price" DECIMAL,
  "flag" BOOLEAN NOT NULL DEFAULT 1,
  "data" BLOB,
  "j" JSONB
);
CREATE TABLE "Gone" ("id" INTEGER NOT NULL PRIMARY KEY);
CREATE VIEW "UserInfo" AS SELECT "id", "name", "big", "at", "price", "flag", "data", "j" FROM "User";
CREATE VIEW "Counted" AS SELECT count(*) AS n, CAST(id AS REAL) AS r FROM "User" GROUP BY name;
CREATE VIEW "odd name" AS SELECT id AS "my id", name AS "2nd", flag AS "+" FROM "User";
CREATE VIEW "Letters" AS SELECT id, name FROM "User";
CREATE VIEW "Broken" AS SELECT id FROM "Gone";
DROP TABLE "Gone";
