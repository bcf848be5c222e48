-- RenameColumn
ALTER TABLE "User" RENAME COLUMN "mail" TO "email";

-- RenameColumn
ALTER TABLE "Post" RENAME COLUMN "author" TO "authorKey";

-- DropIndex
DROP INDEX "User_mail_key";

-- DropIndex
DROP INDEX "User_age_mail_idx";

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_age_email_idx" ON "User"("age", "email");
