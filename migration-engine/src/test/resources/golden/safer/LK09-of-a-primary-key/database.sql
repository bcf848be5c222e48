CREATE TABLE t (id serial PRIMARY KEY, a int, b text);
CREATE TABLE child (id int PRIMARY KEY, parent int NOT NULL REFERENCES t (id) ON DELETE CASCADE);
CREATE TABLE tree (id int PRIMARY KEY, parent int,
  CONSTRAINT up FOREIGN KEY (parent) REFERENCES t (id) DEFERRABLE INITIALLY DEFERRED);
INSERT INTO t (a, b) SELECT i, 'row ' || i FROM generate_series(1, 50) i;
INSERT INTO child SELECT i, i FROM generate_series(1, 50) i;
