-- DropIndex
DROP INDEX "Article_facts_idx";

-- CreateIndex
CREATE INDEX "Article_facts_idx" ON "Article" USING GIN ("facts" jsonb_ops);
