CREATE INDEX "draft_open_idx" ON "draft"("title") WHERE "done" = false;
