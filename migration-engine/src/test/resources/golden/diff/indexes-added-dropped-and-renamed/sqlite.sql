-- DropIndex
DROP INDEX "User_a_idx";

-- CreateIndex
CREATE INDEX "User_b_idx" ON "User"("b" DESC);

-- RedefineIndex
DROP INDEX "old";
CREATE UNIQUE INDEX "new" ON "User"("a", "b");
