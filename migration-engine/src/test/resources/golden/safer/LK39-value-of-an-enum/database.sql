CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE t (id serial PRIMARY KEY, en mood NOT NULL DEFAULT 'ok');
CREATE TABLE other (id serial PRIMARY KEY, en mood);
INSERT INTO t (en) SELECT CASE i % 2 WHEN 0 THEN 'ok' ELSE 'sad' END::mood FROM generate_series(1, 50) i;
INSERT INTO other (en) SELECT en FROM t;
