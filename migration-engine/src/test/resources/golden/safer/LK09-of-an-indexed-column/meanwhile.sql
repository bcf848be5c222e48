INSERT INTO t (a, b) VALUES (100, 'meanwhile');
UPDATE t SET a = a + 1000 WHERE id = 7;
INSERT INTO t (b) VALUES ('by default');
DELETE FROM t WHERE id = 8;
