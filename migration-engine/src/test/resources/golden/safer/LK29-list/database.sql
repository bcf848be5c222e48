CREATE TABLE pt (id int, k int) PARTITION BY LIST (k);
CREATE TABLE part (id int, k int);
INSERT INTO part SELECT i, 2 + i % 2 FROM generate_series(1, 50) i;
