-- CreateIndex
CREATE UNIQUE INDEX "draft_title_key" ON "draft"("title");
