ALTER TABLE "transfer" VALIDATE CONSTRAINT "transfer_account_fkey";
