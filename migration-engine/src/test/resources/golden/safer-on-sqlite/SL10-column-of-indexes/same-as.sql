DROP INDEX "item_name";
DROP INDEX "item_low";
ALTER TABLE "item" DROP COLUMN "name";
