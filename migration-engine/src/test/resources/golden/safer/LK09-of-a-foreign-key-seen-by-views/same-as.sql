DROP VIEW seen_again, seen;
ALTER TABLE t ALTER COLUMN a TYPE bigint;
CREATE VIEW seen AS SELECT id, a FROM t WHERE a > 10;
CREATE VIEW seen_again WITH (security_barrier = true) AS SELECT a FROM seen;
GRANT SELECT ON seen TO PUBLIC;
