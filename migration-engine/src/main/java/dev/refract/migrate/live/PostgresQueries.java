package dev.refract.migrate.live;

/** What is asked of PostgreSQL, versions 11 to 18. The first column names the table by its oid. */
final class PostgresQueries {
  private PostgresQueries() {}

  private static final String OWN_SCHEMAS =
      " n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' ";

  /** Joins an object's namespace, so that the server's own objects stay out. */
  private static final String TABLES =
      " pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND"
          + OWN_SCHEMAS
          + "AND c.relkind IN ('r', 'p') ";

  static final String TABLE_NAMES =
      """
      SELECT c.oid, n.nspname, c.relname, c.reltuples::bigint
      FROM %s
      ORDER BY n.nspname <> coalesce(current_schema(), ''), n.nspname, c.relname\
      """
          .formatted(TABLES);

  /** Takes the lock of a SELECT on each table for a moment. */
  static final String BYTES = "SELECT c.oid, pg_total_relation_size(c.oid) FROM " + TABLES;

  static final String COLUMNS =
      """
      SELECT c.oid, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.atthasdef,
        a.attidentity <> '', coalesce(to_jsonb(a) ->> 'attgenerated', '') <> ''
      FROM %s JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      ORDER BY c.oid, a.attnum\
      """
          .formatted(TABLES);

  private static String names(String relation, String numbers) {
    return """
    (SELECT array_agg(coalesce(a.attname, '')::text ORDER BY part.place)
     FROM unnest(%2$s) WITH ORDINALITY AS part (number, place)
     LEFT JOIN pg_attribute a ON a.attrelid = %1$s AND a.attnum = part.number AND part.number > 0)\
    """
        .formatted(relation, numbers);
  }

  static final String KEYS =
      """
      SELECT c.oid, k.conname, %s, k.contype = 'p'
      FROM %s JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype IN ('p', 'u')
      ORDER BY c.oid, k.conname\
      """
          .formatted(names("k.conrelid", "k.conkey"), TABLES);

  static final String CHECKS =
      """
      SELECT c.oid, k.conname, %s, k.convalidated
      FROM %s JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'c'
      ORDER BY c.oid, k.conname\
      """
          .formatted(names("k.conrelid", "k.conkey"), TABLES);

  /** Takes the lock of a SELECT on each table for a moment. */
  static final String CHECK_DEFINITIONS =
      """
      SELECT c.oid, k.conname, pg_get_constraintdef(k.oid)
      FROM %s JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'c'\
      """
          .formatted(TABLES);

  static final String FOREIGN_KEYS =
      """
      SELECT c.oid, k.conname, c.relname, %s, r.relname, %s, k.convalidated, r.oid
      FROM %s
      JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f' AND k.conparentid = 0
      JOIN pg_class r ON r.oid = k.confrelid
      ORDER BY c.oid, k.conname\
      """
          .formatted(names("k.conrelid", "k.conkey"), names("k.confrelid", "k.confkey"), TABLES);

  static final String INDEXES =
      """
      SELECT c.oid, x.relname, %s,
        (SELECT array_agg(DISTINCT a.attname::text)
         FROM pg_attribute a
         WHERE a.attrelid = c.oid AND a.attnum > 0
           AND (a.attnum = ANY (i.indkey::int2[]) OR EXISTS (
             SELECT FROM pg_depend d
             WHERE d.classid = 'pg_class'::regclass AND d.objid = i.indexrelid
               AND d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid
               AND d.refobjsubid = a.attnum))),
        i.indisunique, i.indisvalid, i.indpred IS NOT NULL, pg_stat_get_numscans(x.oid),
        (SELECT min(k.conname::text) FROM pg_constraint k
         WHERE k.conindid = x.oid AND k.conrelid = c.oid AND k.contype IN ('p', 'u', 'x'))
      FROM %s
      JOIN pg_index i ON i.indrelid = c.oid
      JOIN pg_class x ON x.oid = i.indexrelid
      ORDER BY c.oid, x.relname\
      """
          .formatted(names("c.oid", "i.indkey[0:i.indnkeyatts - 1]::int2[]"), TABLES);

  static final String PARTITIONS =
      """
      SELECT c.oid, p.relname
      FROM %s JOIN pg_inherits h ON h.inhparent = c.oid JOIN pg_class p ON p.oid = h.inhrelid
      WHERE p.relispartition
      ORDER BY c.oid, p.relname\
      """
          .formatted(TABLES);

  /**
   * Everything that mentions columns of a table, or the table as a whole, by another's text. A
   * generated column depends on others by itself before version 15, by its expression since.
   */
  static final String DEPENDENTS =
      """
      SELECT found.relation, found.kind, found.name,
        array_agg(DISTINCT a.attname::text) FILTER (WHERE a.attname IS NOT NULL)
      FROM (
        SELECT d.refobjid AS relation, d.refobjsubid AS number,
          CASE WHEN v.relkind = 'v' THEN 'VIEW' WHEN v.relkind = 'm' THEN 'MATERIALIZED_VIEW'
            ELSE 'RULE' END AS kind,
          CASE WHEN v.relkind IN ('v', 'm') THEN v.relname ELSE r.rulename END AS name
        FROM pg_depend d JOIN pg_rewrite r ON r.oid = d.objid JOIN pg_class v ON v.oid = r.ev_class
        WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass
          AND d.refobjid <> r.ev_class
        UNION ALL
        SELECT d.refobjid, d.refobjsubid, 'GENERATED_COLUMN', g.attname
        FROM pg_depend d
        JOIN pg_attrdef e ON d.classid = 'pg_attrdef'::regclass AND e.oid = d.objid
        JOIN pg_attribute g ON g.attrelid = e.adrelid AND g.attnum = e.adnum
        WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = e.adrelid
          AND d.refobjsubid <> e.adnum AND coalesce(to_jsonb(g) ->> 'attgenerated', '') <> ''
        UNION ALL
        SELECT d.refobjid, d.refobjsubid, 'GENERATED_COLUMN', g.attname
        FROM pg_depend d
        JOIN pg_attribute g ON g.attrelid = d.objid AND g.attnum = d.objsubid
        WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
          AND d.refobjid = d.objid AND d.refobjsubid > 0
          AND coalesce(to_jsonb(g) ->> 'attgenerated', '') <> ''
        UNION ALL
        SELECT t.tgrelid, coalesce(d.refobjsubid, 0), 'TRIGGER', t.tgname
        FROM pg_trigger t
        LEFT JOIN pg_depend d ON d.classid = 'pg_trigger'::regclass AND d.objid = t.oid
          AND d.refclassid = 'pg_class'::regclass AND d.refobjid = t.tgrelid
          AND d.refobjsubid > 0
        WHERE NOT t.tgisinternal
        UNION ALL
        SELECT p.polrelid, coalesce(d.refobjsubid, 0), 'POLICY', p.polname
        FROM pg_policy p
        LEFT JOIN pg_depend d ON d.classid = 'pg_policy'::regclass AND d.objid = p.oid
          AND d.refclassid = 'pg_class'::regclass AND d.refobjid = p.polrelid
          AND d.refobjsubid > 0
        UNION ALL
        SELECT d.refobjid, d.refobjsubid, 'FUNCTION', f.proname
        FROM pg_depend d JOIN pg_proc f ON d.classid = 'pg_proc'::regclass AND f.oid = d.objid
        WHERE d.refclassid = 'pg_class'::regclass
      ) AS found
      LEFT JOIN pg_attribute a ON a.attrelid = found.relation AND a.attnum = found.number
        AND found.number > 0
      GROUP BY 1, 2, 3
      ORDER BY 1, 2, 3\
      """;

  static final String ENUMS =
      """
      SELECT t.typname,
        (SELECT array_agg(e.enumlabel::text ORDER BY e.enumsortorder)
         FROM pg_enum e WHERE e.enumtypid = t.oid),
        (SELECT array_agg(c.relname::text ORDER BY c.relname, a.attnum)
         FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
         WHERE a.atttypid = t.oid AND c.relkind IN ('r', 'p') AND NOT a.attisdropped),
        (SELECT array_agg(a.attname::text ORDER BY c.relname, a.attnum)
         FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
         WHERE a.atttypid = t.oid AND c.relkind IN ('r', 'p') AND NOT a.attisdropped)
      FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace AND %s
      WHERE t.typtype = 'e'
      ORDER BY t.typname\
      """
          .formatted(OWN_SCHEMAS);

  /**
   * What is not a table, with what stands in the way of dropping it. Before version 16 the rule
   * that makes a view depends on the view too.
   */
  static final String OBJECTS =
      """
      SELECT o.kind, o.name,
        (SELECT array_agg(DISTINCT
             regexp_replace(pg_describe_object(d.classid, d.objid, d.objsubid),
               '^rule "?_RETURN"? on ', ''))
         FROM pg_depend d
         WHERE d.refclassid = o.class AND d.refobjid = o.oid AND d.deptype = 'n'
           AND NOT EXISTS (SELECT 1 FROM pg_rewrite own
             WHERE d.classid = 'pg_rewrite'::regclass AND own.oid = d.objid
               AND own.ev_class = o.oid))
      FROM (
        SELECT 'pg_class'::regclass AS class, c.oid, c.relname AS name,
          CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED_VIEW'
            ELSE 'SEQUENCE' END AS kind
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND %1$s
        WHERE c.relkind IN ('v', 'm', 'S')
        UNION ALL
        SELECT 'pg_proc'::regclass, f.oid, f.proname, 'FUNCTION'
        FROM pg_proc f JOIN pg_namespace n ON n.oid = f.pronamespace AND %1$s
        UNION ALL
        SELECT 'pg_type'::regclass, t.oid, t.typname, 'TYPE'
        FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace AND %1$s
        WHERE t.typtype IN ('e', 'd')
        UNION ALL
        SELECT 'pg_namespace'::regclass, n.oid, n.nspname, 'SCHEMA'
        FROM pg_namespace n WHERE %1$s
      ) AS o
      ORDER BY 1, 2\
      """
          .formatted(OWN_SCHEMAS);

  /** Sessions that hold a lock on one table in an old transaction. */
  static final String SESSIONS =
      """
      SELECT DISTINCT s.pid, s.application_name, s.state,
        extract(epoch FROM now() - s.xact_start)::bigint
      FROM pg_locks l
      JOIN pg_stat_activity s ON s.pid = l.pid
      JOIN pg_class c ON c.oid = l.relation AND c.relname = ?
      JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = ?
      WHERE l.granted AND s.pid <> pg_backend_pid() AND l.database = (
          SELECT oid FROM pg_database WHERE datname = current_database())
        AND s.xact_start <= now() - make_interval(secs => ?)
      ORDER BY 4 DESC, 1\
      """;
}
