CREATE TABLE "users" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "e mail" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'can-edit',
    "changed" DATETIME NOT NULL,
    "secret" TEXT,
    "added" INTEGER
);
CREATE TABLE "Post" (
    "no" INTEGER NOT NULL,
    "lang" TEXT NOT NULL,
    "authorId" TEXT,

    PRIMARY KEY ("no", "lang"),
    CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "users" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE TABLE "New" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT);
CREATE UNIQUE INDEX "users_e mail_key" ON "users"("e mail");
CREATE UNIQUE INDEX "Post_authorId_lang_key" ON "Post"("authorId", "lang");
CREATE INDEX "by lang" ON "Post"("lang");
