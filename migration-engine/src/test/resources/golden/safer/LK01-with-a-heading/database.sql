CREATE TABLE t (id serial PRIMARY KEY, a text);
INSERT INTO t (a) SELECT 'row ' || i FROM generate_series(1, 50) i;
