-- CreateIndex
CREATE INDEX "Account_name_idx" ON "Account"("name");
