-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "Role" ADD VALUE 'EDITOR';
ALTER TYPE "Role" ADD VALUE 'OWNER';

-- DropForeignKey
ALTER TABLE "Post" DROP CONSTRAINT "Post_authorId_fkey";

-- DropIndex
DROP INDEX "User_name_idx";

-- DropIndex
DROP INDEX "Post_words_idx";

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "mail" TEXT NOT NULL DEFAULT 'none',
ALTER COLUMN "name" DROP NOT NULL,
ALTER COLUMN "name" SET DATA TYPE VARCHAR(50),
ALTER COLUMN "role" SET DEFAULT 'OWNER',
DROP COLUMN "born",
ADD COLUMN     "born" TIMESTAMP(3) NOT NULL,
ALTER COLUMN "score" DROP DEFAULT,
ALTER COLUMN "score" SET DATA TYPE BIGINT;

-- AlterTable
CREATE SEQUENCE post_id_seq;
ALTER TABLE "Post" DROP CONSTRAINT "Post_pkey",
ADD COLUMN     "slug" TEXT NOT NULL,
ALTER COLUMN "id" SET DEFAULT nextval('post_id_seq'),
ADD CONSTRAINT "Post_pkey" PRIMARY KEY ("id", "slug");
ALTER SEQUENCE post_id_seq OWNED BY "Post"."id";

-- CreateIndex
CREATE INDEX "User_name_idx" ON "User"("name" DESC);

-- CreateIndex
CREATE INDEX "Post_words_idx" ON "Post" USING GIN ("words" jsonb_path_ops);

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "author" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- RenameIndex
ALTER INDEX "User_name_score_key" RENAME TO "by_name";
