CREATE TYPE e AS ENUM ('a-b', 'ok', 'new one');
CREATE TABLE other (id int PRIMARY KEY, a_id int, a_id2 int);
CREATE TABLE a (id int, id2 int, s varchar(30), m e DEFAULT 'a-b', added text, CONSTRAINT pk PRIMARY KEY (id, id2));
ALTER TABLE other ADD CONSTRAINT fk FOREIGN KEY (a_id, a_id2) REFERENCES a (id, id2) ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX ah ON a USING hash (s) WHERE id > 3;
CREATE UNIQUE INDEX au ON a (id DESC, s);
