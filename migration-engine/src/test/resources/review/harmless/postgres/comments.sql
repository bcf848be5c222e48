COMMENT ON TABLE "account" IS 'Who may sign in.';
COMMENT ON COLUMN "account"."name" IS 'As on the letterhead.';
