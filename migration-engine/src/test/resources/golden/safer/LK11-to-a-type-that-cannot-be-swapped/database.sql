CREATE TABLE p (id int PRIMARY KEY);
INSERT INTO p SELECT i FROM generate_series(1, 50) i;
CREATE TABLE t (a int REFERENCES p (id), b text);
INSERT INTO t (a, b) SELECT i, 'row ' || i FROM generate_series(1, 50) i;
CREATE VIEW seen AS SELECT a FROM t;
