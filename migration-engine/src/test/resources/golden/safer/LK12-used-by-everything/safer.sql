-- Migration: 
DROP MATERIALIZED VIEW kept;
DROP VIEW seen_again;
DROP VIEW seen;
ALTER TABLE "t" DROP COLUMN "double";
DROP TRIGGER "changed" ON "t";
DROP POLICY "positive" ON "t";
ALTER TABLE "t" ALTER COLUMN a TYPE bigint;
CREATE POLICY positive ON t AS RESTRICTIVE FOR UPDATE TO PUBLIC USING ((a > 0)) WITH CHECK ((a > 1));
CREATE TRIGGER changed BEFORE UPDATE OF a ON public.t FOR EACH ROW WHEN ((new.a > 1)) EXECUTE FUNCTION noop();
ALTER TABLE t DISABLE TRIGGER changed;
ALTER TABLE "t" ADD COLUMN "double" integer GENERATED ALWAYS AS ((a * 2)) STORED NOT NULL;
CREATE VIEW seen AS
 SELECT a,
    double
   FROM t
  WHERE (a > 10);
GRANT SELECT ON seen TO PUBLIC;
COMMENT ON COLUMN seen.a IS 'more than ten';
COMMENT ON VIEW seen IS 'those above ten';
CREATE VIEW seen_again WITH (security_barrier=true) AS
 SELECT a
   FROM seen;
CREATE TRIGGER counts INSTEAD OF INSERT ON public.seen_again FOR EACH ROW EXECUTE FUNCTION noop();
CREATE MATERIALIZED VIEW kept AS
 SELECT a
   FROM seen_again;
CREATE UNIQUE INDEX kept_a ON public.kept USING btree (a);
ALTER TABLE t ADD COLUMN c int;
