CREATE VIEW "Names" AS SELECT "name" FROM "Account";
