CREATE TABLE account (
 id serial PRIMARY KEY,
 email text NOT NULL CONSTRAINT email_shape CHECK (email LIKE '%@%'),
 age int CHECK (age > 0),
 lower_email text GENERATED ALWAYS AS (lower(email)) STORED,
 born daterange,
 room int4range,
 number bigint GENERATED ALWAYS AS IDENTITY,
 CONSTRAINT no_overlap EXCLUDE USING gist (room WITH &&, born WITH &&)
);
COMMENT ON TABLE account IS 'People who log in';
COMMENT ON COLUMN account.email IS 'Where letters go';
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON account USING (true);
CREATE INDEX account_lower ON account (lower(email));
CREATE INDEX account_part ON account (age) WHERE age > 10;
CREATE UNIQUE INDEX account_nulls ON account (age DESC NULLS LAST, email);
CREATE INDEX account_inc ON account (age) INCLUDE (email);
CREATE TABLE letter (
 id int PRIMARY KEY, account_id int NOT NULL REFERENCES account(id) DEFERRABLE INITIALLY DEFERRED,
 code text UNIQUE DEFERRABLE,
 mail text
);
CREATE TABLE measure (at date NOT NULL, v int, PRIMARY KEY (at)) PARTITION BY RANGE (at);
CREATE TABLE measure_1 PARTITION OF measure FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE base (a int PRIMARY KEY); CREATE TABLE child (b int) INHERITS (base);
CREATE VIEW v AS SELECT id, email FROM account;
CREATE MATERIALIZED VIEW mv AS SELECT id FROM account;
CREATE SEQUENCE lonely START 100;
CREATE TYPE mood AS ENUM ('a','b');
CREATE DOMAIN posint AS int CHECK (VALUE > 0);
CREATE TABLE dom (id int PRIMARY KEY, p posint, arr mood[]);
