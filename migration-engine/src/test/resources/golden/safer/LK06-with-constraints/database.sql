CREATE SEQUENCE s;
CREATE TABLE p (id int PRIMARY KEY);
INSERT INTO p SELECT i FROM generate_series(1, 90) i;
CREATE TABLE t (id serial PRIMARY KEY, a int, b text);
INSERT INTO t (a, b) SELECT i, 'row ' || i FROM generate_series(1, 50) i;
