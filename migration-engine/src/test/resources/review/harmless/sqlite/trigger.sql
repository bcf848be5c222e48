CREATE TRIGGER "touch" AFTER UPDATE ON "Account" BEGIN
  UPDATE "Account" SET "name" = trim("name") WHERE "id" = new."id";
END;
