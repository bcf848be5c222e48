-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('A', 'b', 'C');

-- CreateEnum
CREATE TYPE "Gone" AS ENUM ('X');

-- CreateTable
CREATE TABLE "User" (
    "id" SERIAL NOT NULL,
    "big" BIGSERIAL NOT NULL,
    "s" VARCHAR(20) NOT NULL DEFAULT 'x''y',
    "t" TEXT[] DEFAULT ARRAY['a', 'b']::TEXT[],
    "r" "Role" NOT NULL DEFAULT 'A',
    "rs" "Role"[],
    "f" DOUBLE PRECISION NOT NULL DEFAULT 1.5,
    "d" DECIMAL(65,30) NOT NULL DEFAULT 2,
    "d2" DECIMAL(10,2) NOT NULL,
    "dt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dz" TIMESTAMPTZ(6) NOT NULL DEFAULT '2020-01-01 00:00:00 +00:00',
    "j" JSONB NOT NULL DEFAULT '{}',
    "b" BYTEA NOT NULL DEFAULT '\x6869',
    "u" UUID NOT NULL DEFAULT gen_random_uuid(),
    "bo" BOOLEAN DEFAULT true,
    "drop" INTEGER NOT NULL,
    "chg" INTEGER NOT NULL,
    "un" circle,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" INTEGER NOT NULL,
    "uid" INTEGER NOT NULL,
    "g" "Gone" NOT NULL,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tag" (
    "id" INTEGER NOT NULL,

    CONSTRAINT "Tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Old" (
    "a" INTEGER NOT NULL,
    "b" INTEGER NOT NULL,

    CONSTRAINT "Old_pkey" PRIMARY KEY ("a","b")
);

-- CreateTable
CREATE TABLE "_PostToTag" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,

    CONSTRAINT "_PostToTag_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE INDEX "User_s_f_idx" ON "User"("s" text_pattern_ops, "f" DESC);

-- CreateIndex
CREATE INDEX "User_j_idx" ON "User" USING GIN ("j");

-- CreateIndex
CREATE UNIQUE INDEX "User_s_f_key" ON "User"("s", "f");

-- CreateIndex
CREATE INDEX "_PostToTag_B_index" ON "_PostToTag"("B");

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_uid_fkey" FOREIGN KEY ("uid") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_PostToTag" ADD CONSTRAINT "_PostToTag_A_fkey" FOREIGN KEY ("A") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_PostToTag" ADD CONSTRAINT "_PostToTag_B_fkey" FOREIGN KEY ("B") REFERENCES "Tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;
