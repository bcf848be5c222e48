-- RenameTable
ALTER TABLE "User" RENAME TO "users";

-- RenameColumn
ALTER TABLE "users" RENAME COLUMN "id" TO "user_id";

-- RenameColumn
ALTER TABLE "users" RENAME COLUMN "mail" TO "email_address";

-- RedefineIndex
DROP INDEX "User_mail_key";
CREATE UNIQUE INDEX "users_email_address_key" ON "users"("email_address");
