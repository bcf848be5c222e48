CREATE OR REPLACE VIEW "account_name" AS SELECT "mail"::VARCHAR(50) AS "name" FROM "account" WHERE "mail" <> '';
