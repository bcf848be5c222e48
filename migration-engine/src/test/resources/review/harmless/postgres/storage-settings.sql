ALTER TABLE "account" SET (fillfactor = 80);
ALTER TABLE "account" ALTER COLUMN "name" SET STATISTICS 500;
