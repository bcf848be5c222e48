CREATE TABLE pt (id int, k date) PARTITION BY RANGE (k);
CREATE TABLE part (id int, k date);
INSERT INTO part SELECT i, date '2026-01-01' + i % 30 FROM generate_series(1, 50) i;
CREATE TABLE rest PARTITION OF pt DEFAULT;
INSERT INTO rest SELECT i, '2025-05-05' FROM generate_series(1, 50) i;
