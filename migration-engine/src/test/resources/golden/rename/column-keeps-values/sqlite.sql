-- RenameColumn
ALTER TABLE "User" RENAME COLUMN "mail" TO "email";

-- RenameColumn
ALTER TABLE "Post" RENAME COLUMN "author" TO "authorKey";

-- RedefineIndex
DROP INDEX "User_mail_key";
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- RedefineIndex
DROP INDEX "User_age_mail_idx";
CREATE INDEX "User_age_email_idx" ON "User"("age", "email");
