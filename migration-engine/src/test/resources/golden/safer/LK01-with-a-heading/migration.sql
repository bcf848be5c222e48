-- AlterTable
ALTER TABLE t ADD COLUMN b int;

-- CreateIndex
CREATE INDEX t_a_idx ON t (a);

-- CreateTable
CREATE TABLE u (id int);
