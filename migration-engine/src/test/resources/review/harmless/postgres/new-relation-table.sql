-- CreateTable
CREATE TABLE "left" ("id" INTEGER NOT NULL, CONSTRAINT "left_pkey" PRIMARY KEY ("id"));

-- CreateTable
CREATE TABLE "right" ("id" INTEGER NOT NULL, CONSTRAINT "right_pkey" PRIMARY KEY ("id"));

-- CreateTable
CREATE TABLE "_leftToright" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,

    CONSTRAINT "_leftToright_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE INDEX "_leftToright_B_index" ON "_leftToright"("B");

-- AddForeignKey
ALTER TABLE "_leftToright" ADD CONSTRAINT "_leftToright_A_fkey" FOREIGN KEY ("A") REFERENCES "left"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_leftToright" ADD CONSTRAINT "_leftToright_B_fkey" FOREIGN KEY ("B") REFERENCES "right"("id") ON DELETE CASCADE ON UPDATE CASCADE;
