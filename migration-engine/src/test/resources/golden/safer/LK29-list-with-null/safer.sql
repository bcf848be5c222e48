-- Migration: 
ALTER TABLE "part" ADD CONSTRAINT "part_bounds" CHECK ("k" IS NULL OR "k" IN (2)) NOT VALID;

-- Migration: validate_part
ALTER TABLE "part" VALIDATE CONSTRAINT "part_bounds";

-- Migration: attach_part
ALTER TABLE pt ATTACH PARTITION part FOR VALUES IN (NULL, 2);
ALTER TABLE "part" DROP CONSTRAINT "part_bounds";
