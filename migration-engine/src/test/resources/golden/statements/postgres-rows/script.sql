INSERT INTO "User" ("name", "age") VALUES ('a', 1), ('b', 2) ON CONFLICT DO NOTHING;
INSERT INTO s.b (x, y) SELECT coalesce("x", 'a,b') AS x, y FROM a WHERE z;
INSERT INTO b SELECT a.* FROM a JOIN c ON true;
UPDATE t SET a = 1, b = (SELECT 1 FROM c), a = 2;
UPDATE ONLY t AS x SET (a, b) = (1, 2) FROM p WHERE p.id = x.p;
DELETE FROM t;
DELETE FROM t USING p WHERE p.id = t.p;
