-- DropTable
DROP TABLE "Draft";
