-- CreateTable
CREATE TABLE "tree" (
    "id" INTEGER NOT NULL,
    "parent_id" INTEGER,

    CONSTRAINT "tree_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "tree_parent_id_idx" ON "tree"("parent_id");

-- AddForeignKey
ALTER TABLE "tree" ADD CONSTRAINT "tree_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "tree"("id") ON DELETE SET NULL ON UPDATE CASCADE;
