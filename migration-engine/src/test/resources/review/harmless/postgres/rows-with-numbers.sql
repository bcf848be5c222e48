INSERT INTO "account" ("id", "name", "mail") VALUES (900000, 'n', 'm');
SELECT setval(pg_get_serial_sequence('account', 'id'), 900000);
