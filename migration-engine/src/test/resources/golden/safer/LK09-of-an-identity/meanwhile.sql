INSERT INTO t (a, b) VALUES (100, 'meanwhile');
INSERT INTO t (a, b) VALUES (101, 'meanwhile');
