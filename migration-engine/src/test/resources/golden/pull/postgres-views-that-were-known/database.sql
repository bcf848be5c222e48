CREATE TABLE account (id serial PRIMARY KEY, email text NOT NULL);
CREATE VIEW letters AS SELECT id, email FROM account;
CREATE VIEW "an other" AS SELECT id, upper(email) AS loud FROM account;
CREATE INDEX few ON account (email) WHERE id > 10;
