-- Migration: 
-- AlterTable
ALTER TABLE t ADD COLUMN b int;

-- CreateTable
CREATE TABLE u (id int);

-- Migration: index_t_a_idx
CREATE INDEX CONCURRENTLY t_a_idx ON t (a);
