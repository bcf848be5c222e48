-- DropTable
DROP TABLE "draft";
