-- RenameColumn
ALTER TABLE "User" RENAME COLUMN "mail" TO "email";

-- RenameColumn
ALTER TABLE "Post" RENAME COLUMN "author" TO "authorKey";

-- RenameIndex
ALTER INDEX "User_mail_key" RENAME TO "User_email_key";

-- RenameIndex
ALTER INDEX "User_age_mail_idx" RENAME TO "User_age_email_idx";

-- RenameForeignKey
ALTER TABLE "Post" RENAME CONSTRAINT "Post_author_fkey" TO "Post_authorKey_fkey";
