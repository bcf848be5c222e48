-- RenameTable
ALTER TABLE "User" RENAME TO "users";

-- RenameColumn
ALTER TABLE "users" RENAME COLUMN "id" TO "user_id";

-- RenameColumn
ALTER TABLE "users" RENAME COLUMN "mail" TO "email_address";

-- AlterTable
ALTER TABLE "users" RENAME CONSTRAINT "User_pkey" TO "users_pkey";

-- RenameIndex
ALTER INDEX "User_mail_key" RENAME TO "users_email_address_key";
