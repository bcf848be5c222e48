CREATE TABLE t (id serial PRIMARY KEY, a int, b text);
INSERT INTO t (b) SELECT 'row ' || i FROM generate_series(1, 50) i;
