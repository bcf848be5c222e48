CREATE VIEW "rich_account" AS SELECT "id", "name" FROM "account" WHERE "balance" > 1000;
