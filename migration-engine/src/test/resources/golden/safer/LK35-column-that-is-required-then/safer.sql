-- Migration: 
ALTER TABLE t ADD COLUMN c int;

-- Migration: 
-- Filled before: SET a = id WHERE a IS NULL
CREATE TABLE other (id int);
ALTER TABLE t ALTER COLUMN a SET NOT NULL;
