-- Migration: free_a
ALTER TABLE "t" DROP CONSTRAINT "t_a_fkey";

-- Migration: type_a
DROP VIEW seen;
ALTER TABLE "t" ALTER COLUMN a TYPE bigint;
CREATE VIEW seen AS
 SELECT a
   FROM t;

-- Migration: keys_a
ALTER TABLE "t" ADD CONSTRAINT "t_a_fkey" FOREIGN KEY (a) REFERENCES p(id) NOT VALID;

-- Migration: validate_t_a_fkey
ALTER TABLE "t" VALIDATE CONSTRAINT "t_a_fkey";
