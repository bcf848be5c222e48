-- CreateTable
CREATE TABLE "all users" (
    "user id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);

-- CreateTable
CREATE TABLE "posts" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "author id" INTEGER,
    CONSTRAINT "posts_author id_fkey" FOREIGN KEY ("author id") REFERENCES "all users" ("user id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "posts_author id_idx" ON "posts"("author id");
