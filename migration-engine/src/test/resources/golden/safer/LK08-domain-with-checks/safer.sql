-- Migration: 
ALTER TABLE "t" ADD COLUMN "x" numeric(5,2) DEFAULT 5 NOT NULL;
ALTER TABLE "t" ADD CONSTRAINT "t_x_check" CHECK ((("x" >= (0)::numeric)) AND (("x" <= (100)::numeric))) NOT VALID;

-- Migration: validate_t_x_check
ALTER TABLE "t" VALIDATE CONSTRAINT "t_x_check";
