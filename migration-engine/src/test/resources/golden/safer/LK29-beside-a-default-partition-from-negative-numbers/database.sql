CREATE TABLE pt (id int, k int) PARTITION BY LIST (k);
CREATE TABLE part (id int, k int);
INSERT INTO part SELECT i, -1 FROM generate_series(1, 50) i;
CREATE TABLE rest PARTITION OF pt DEFAULT;
INSERT INTO rest SELECT i, i FROM generate_series(1, 50) i;
