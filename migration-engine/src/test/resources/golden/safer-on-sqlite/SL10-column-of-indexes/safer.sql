DROP INDEX "item_low";
DROP INDEX "item_name";
ALTER TABLE "item" DROP COLUMN "name";
