-- DropIndex
DROP INDEX "Order_number_idx";

-- CreateIndex
CREATE INDEX "Order_number_idx" ON "Order"("number") WHERE number > 200;

-- CreateIndex
CREATE UNIQUE INDEX "Order_customer_key" ON "Order"("customer") WHERE "state" = 'OPEN' AND "remark" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "Order_customer_number_key" ON "Order"("customer", "number") WHERE "remark" != 'it''s';
