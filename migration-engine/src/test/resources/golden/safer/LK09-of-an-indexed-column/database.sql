CREATE TABLE t (id serial PRIMARY KEY, a int NOT NULL DEFAULT 5, b text,
  CONSTRAINT a_positive CHECK (a > 0), UNIQUE (b, a));
CREATE INDEX t_a ON t (a DESC) INCLUDE (b) WHERE b IS NOT NULL;
CREATE INDEX t_b_a ON t (lower(b), a);
COMMENT ON COLUMN t.a IS 'it''s a number';
INSERT INTO t (a, b) SELECT i, 'row ' || i FROM generate_series(1, 50) i;
