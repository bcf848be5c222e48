CREATE TABLE p (id int PRIMARY KEY);
INSERT INTO p SELECT i FROM generate_series(1, 50) i;
CREATE TABLE t (id serial PRIMARY KEY, a int REFERENCES p (id) ON DELETE SET NULL, b text);
INSERT INTO t (a, b) SELECT i, 'row ' || i FROM generate_series(1, 50) i;
CREATE VIEW seen AS SELECT id, a FROM t WHERE a > 10;
CREATE VIEW seen_again WITH (security_barrier = true) AS SELECT a FROM seen;
GRANT SELECT ON seen TO PUBLIC;
