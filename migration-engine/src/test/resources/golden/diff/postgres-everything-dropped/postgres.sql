-- DropForeignKey
ALTER TABLE "public"."Post" DROP CONSTRAINT "Post_uid_fkey";

-- DropForeignKey
ALTER TABLE "public"."_PostToTag" DROP CONSTRAINT "_PostToTag_A_fkey";

-- DropForeignKey
ALTER TABLE "public"."_PostToTag" DROP CONSTRAINT "_PostToTag_B_fkey";

-- DropTable
DROP TABLE "public"."User";

-- DropTable
DROP TABLE "public"."Post";

-- DropTable
DROP TABLE "public"."Tag";

-- DropTable
DROP TABLE "public"."Old";

-- DropTable
DROP TABLE "public"."_PostToTag";

-- DropEnum
DROP TYPE "public"."Role";

-- DropEnum
DROP TYPE "public"."Gone";
