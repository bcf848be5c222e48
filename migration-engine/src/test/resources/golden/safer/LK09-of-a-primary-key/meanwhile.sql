INSERT INTO t (a, b) VALUES (100, 'meanwhile');
INSERT INTO child VALUES (51, 51);
DELETE FROM t WHERE id = 8;
