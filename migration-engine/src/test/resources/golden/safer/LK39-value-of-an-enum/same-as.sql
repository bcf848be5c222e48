ALTER TYPE mood ADD VALUE 'fine' AFTER 'ok';
UPDATE t SET en = 'fine' WHERE en = 'ok';
UPDATE other SET en = 'fine' WHERE en = 'ok';
ALTER TABLE t ALTER COLUMN en SET DEFAULT 'fine';
