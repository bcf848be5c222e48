-- AlterTable
CREATE SEQUENCE "visit_its position_seq";
CREATE SEQUENCE visit_rank_seq;
ALTER TABLE "Visit" ALTER COLUMN "id" DROP DEFAULT,
ALTER COLUMN "number" SET DEFAULT 7,
ALTER COLUMN "its position" SET DEFAULT nextval('"visit_its position_seq"'),
ALTER COLUMN "rank" SET DEFAULT nextval('visit_rank_seq');
DROP SEQUENCE "Visit_id_seq";
DROP SEQUENCE "Visit_number_seq";
ALTER SEQUENCE "visit_its position_seq" OWNED BY "Visit"."its position";
ALTER SEQUENCE visit_rank_seq OWNED BY "Visit"."rank";
