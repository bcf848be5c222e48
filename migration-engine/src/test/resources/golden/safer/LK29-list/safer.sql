-- Migration: 
ALTER TABLE "part" ADD CONSTRAINT "part_bounds" CHECK ("k" IS NOT NULL AND "k" IN (2, 3)) NOT VALID;
CREATE TABLE other (id int);

-- Migration: validate_part
ALTER TABLE "part" VALIDATE CONSTRAINT "part_bounds";

-- Migration: attach_part
ALTER TABLE pt ATTACH PARTITION part FOR VALUES IN (2, 3);
ALTER TABLE "part" DROP CONSTRAINT "part_bounds";
