-- RenameTable
ALTER TABLE "Item" RENAME TO "Product";

-- RenameColumn
ALTER TABLE "Product" RENAME COLUMN "label" TO "title";

-- AlterTable
ALTER TABLE "Product" ADD COLUMN     "added" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ALTER COLUMN "title" SET NOT NULL,
ALTER COLUMN "title" SET DEFAULT 'none',
ALTER COLUMN "price" SET DATA TYPE BIGINT;

-- AlterTable
ALTER TABLE "Product" RENAME CONSTRAINT "Item_pkey" TO "Product_pkey";
