CREATE TABLE t (id serial PRIMARY KEY, a text);
INSERT INTO t (a) SELECT CASE WHEN i % 3 > 0 THEN 'row ' || i END FROM generate_series(1, 50) i;
