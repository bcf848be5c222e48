UPDATE t SET id = id + 1000 WHERE id < 10;
INSERT INTO t (a) VALUES ('new');
