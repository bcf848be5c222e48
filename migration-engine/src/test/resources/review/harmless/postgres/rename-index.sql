ALTER INDEX "payment_account_id_idx" RENAME TO "payment_by_account";
