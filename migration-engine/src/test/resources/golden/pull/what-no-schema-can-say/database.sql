CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  age INT CONSTRAINT grown CHECK (age > 17),
  text TEXT DEFAULT 'CHECK (no)', -- CHECK (neither)
  loud TEXT GENERATED ALWAYS AS (upper(text)) STORED
);
CREATE INDEX grown_ups ON account (age) WHERE age > 30;
CREATE INDEX shouted ON account (upper(text));
CREATE VIEW names AS SELECT text FROM account;
CREATE TRIGGER watch AFTER INSERT ON account BEGIN SELECT 1; END;
CREATE TABLE letter (
  id INTEGER PRIMARY KEY,
  account INT REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
