-- Migration: 
ALTER TABLE "part" ADD CONSTRAINT "part_bounds" CHECK ("k" IS NOT NULL AND "k" >= '2026-01-01' AND "k" < '2026-02-01') NOT VALID;
ALTER TABLE "rest" ADD CONSTRAINT "rest_part_bounds" CHECK (NOT ("k" IS NOT NULL AND "k" >= '2026-01-01' AND "k" < '2026-02-01')) NOT VALID;

-- Migration: validate_part
ALTER TABLE "part" VALIDATE CONSTRAINT "part_bounds";

-- Migration: validate_rest
ALTER TABLE "rest" VALIDATE CONSTRAINT "rest_part_bounds";

-- Migration: attach_part
ALTER TABLE pt ATTACH PARTITION part FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
ALTER TABLE "part" DROP CONSTRAINT "part_bounds";
ALTER TABLE "rest" DROP CONSTRAINT "rest_part_bounds";
