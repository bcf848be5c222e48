CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a int, b text);
INSERT INTO t (a, b) SELECT i, 'row ' || i FROM generate_series(1, 50) i;
