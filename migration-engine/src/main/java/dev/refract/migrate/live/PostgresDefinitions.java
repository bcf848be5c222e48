package dev.refract.migrate.live;

/** What hangs on one column, in the order in which it can be made; PostgreSQL 11 to 18. */
final class PostgresDefinitions {
  private PostgresDefinitions() {}

  /** A domain by its name in lower case, with or without its schema. */
  static final String DOMAIN =
      """
      SELECT format_type(t.typbasetype, t.typtypmod),
        (SELECT array_agg(regexp_replace(regexp_replace(pg_get_constraintdef(k.oid), '^CHECK ', ''),
            ' NOT VALID$', '') ORDER BY k.conname)
         FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c')
      FROM pg_type t JOIN pg_type base ON base.oid = t.typbasetype AND base.typtype <> 'd'
      WHERE t.typtype = 'd' AND NOT t.typnotnull
        AND lower(?) IN (lower(t.typname), '"' || lower(t.typname) || '"',
          lower(t.oid::regtype::text))\
      """;

  static final String PARTITION_KEY =
      """
      SELECT pg_get_partkeydef(c.oid)
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = ? AND c.relname = ? AND c.relkind = 'p'\
      """;

  private static final String CONSTRAINT_KINDS =
      """
      CASE WHEN k.contype = 'f' AND k.conrelid = t.oid AND t.attnum = ANY (k.conkey)
          THEN 'FOREIGN_KEY'
        WHEN k.contype = 'f' THEN 'REFERENCE'
        WHEN k.contype = 'p' THEN 'PRIMARY_KEY'
        WHEN k.contype = 'u' THEN 'UNIQUE'
        WHEN k.contype = 'c' THEN 'CHECK' ELSE 'OTHER' END\
      """;

  /** Who may do what with a view, what is said about it, and what hangs on it alone. */
  private static final String BEHIND_A_VIEW =
      """
      coalesce((SELECT string_agg(';' || chr(10) || behind.made, '' ORDER BY behind.rank, behind.made)
        FROM (
          SELECT 1 AS rank, pg_get_indexdef(i.indexrelid) AS made
          FROM pg_index i WHERE i.indrelid = v.oid
          UNION ALL
          SELECT 2, pg_get_triggerdef(g.oid) FROM pg_trigger g
          WHERE g.tgrelid = v.oid AND NOT g.tgisinternal
          UNION ALL
          SELECT 3, rtrim(pg_get_ruledef(r.oid), ';') FROM pg_rewrite r
          WHERE r.ev_class = v.oid AND r.rulename <> '_RETURN'
          UNION ALL
          SELECT 4, format('ALTER %s %s OWNER TO %I', kind.word, v.oid::regclass,
            pg_get_userbyid(v.relowner))
          WHERE pg_get_userbyid(v.relowner) <> current_user
          UNION ALL
          SELECT 5, format('GRANT %s ON %s TO %s%s', a.privilege_type, v.oid::regclass,
            CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END,
            CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
          FROM aclexplode(v.relacl) a WHERE a.grantee <> v.relowner
          UNION ALL
          SELECT 6, format('COMMENT ON %s IS %L',
            CASE d.objsubid WHEN 0 THEN kind.word || ' ' || v.oid::regclass
              ELSE 'COLUMN ' || v.oid::regclass || '.' || quote_ident(a.attname) END, d.description)
          FROM pg_description d LEFT JOIN pg_attribute a
            ON a.attrelid = v.oid AND a.attnum = d.objsubid AND d.objsubid > 0
          WHERE d.classoid = 'pg_class'::regclass AND d.objoid = v.oid
        ) AS behind), '')\
      """;

  static final String OF_COLUMN =
      """
      WITH RECURSIVE t AS (
        SELECT c.oid, c.relname, n.nspname, a.attnum, a.attname, a.attacl
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
        WHERE n.nspname = ? AND c.relname = ? AND a.attname = ?
      ), hanging AS (
        SELECT DISTINCT d.classid, d.objid FROM pg_depend d JOIN t
        ON d.refclassid = 'pg_class'::regclass AND d.refobjid = t.oid AND d.refobjsubid = t.attnum
      ), views (oid, depth) AS (
        SELECT r.ev_class, 1 FROM hanging h
        JOIN pg_rewrite r ON h.classid = 'pg_rewrite'::regclass AND r.oid = h.objid
        JOIN pg_class v ON v.oid = r.ev_class AND v.relkind IN ('v', 'm')
        UNION
        SELECT r.ev_class, views.depth + 1 FROM views
        JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = views.oid
        JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
        JOIN pg_class v ON v.oid = r.ev_class AND v.relkind IN ('v', 'm') AND v.oid <> views.oid
      ), found AS (
        SELECT 0 AS rank, 'DEFAULT' AS kind, e.adrelid AS relation, t.attname::text AS name,
          pg_get_expr(e.adbin, e.adrelid) AS made
        FROM t JOIN pg_attrdef e ON e.adrelid = t.oid AND e.adnum = t.attnum
        UNION ALL
        SELECT 0, CASE WHEN a.attidentity = '' THEN 'SEQUENCE'
            WHEN (q.seqstart, q.seqincrement, q.seqmin, q.seqcache, q.seqcycle)
              = (1, 1, 1, 1, false) THEN 'IDENTITY'
            ELSE 'OTHER' END, t.oid,
          s.oid::regclass::text,
          format('GENERATED %%s AS IDENTITY', CASE a.attidentity WHEN 'a' THEN 'ALWAYS'
            ELSE 'BY DEFAULT' END)
        FROM t JOIN hanging h ON h.classid = 'pg_class'::regclass
        JOIN pg_class s ON s.oid = h.objid AND s.relkind = 'S'
        JOIN pg_sequence q ON q.seqrelid = s.oid
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = t.attnum
        UNION ALL
        SELECT 0, 'COMMENT', t.oid, t.attname, quote_literal(col_description(t.oid, t.attnum))
        FROM t WHERE col_description(t.oid, t.attnum) IS NOT NULL
        UNION ALL
        SELECT 0, 'OTHER', t.oid, t.attname, 'rights' FROM t WHERE t.attacl IS NOT NULL
        UNION ALL
        SELECT 1, 'INDEX', t.oid, x.relname, pg_get_indexdef(x.oid)
        FROM t JOIN hanging h ON h.classid = 'pg_class'::regclass
        JOIN pg_class x ON x.oid = h.objid AND x.relkind IN ('i', 'I')
        UNION ALL
        SELECT CASE WHEN k.contype = 'f' THEN 3 ELSE 2 END, %1$s, k.conrelid, k.conname,
          pg_get_constraintdef(k.oid)
        FROM t JOIN hanging h ON h.classid = 'pg_constraint'::regclass
        JOIN pg_constraint k ON k.oid = h.objid AND k.contype <> 'n' AND k.conparentid = 0
        UNION ALL
        SELECT 4, 'TRIGGER', g.tgrelid, g.tgname, pg_get_triggerdef(g.oid)
          || CASE g.tgenabled WHEN 'O' THEN '' ELSE format(E';\\nALTER TABLE %%s %%s TRIGGER %%I',
            g.tgrelid::regclass, CASE g.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R'
              THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END, g.tgname) END
        FROM hanging h JOIN pg_trigger g
          ON h.classid = 'pg_trigger'::regclass AND g.oid = h.objid AND NOT g.tgisinternal
        UNION ALL
        SELECT 4, 'POLICY', p.polrelid, p.polname,
          format('CREATE POLICY %%I ON %%s%%s FOR %%s TO %%s%%s%%s', p.polname, p.polrelid::regclass,
            CASE WHEN p.polpermissive THEN '' ELSE ' AS RESTRICTIVE' END,
            CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
              WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
            (SELECT string_agg(CASE role WHEN 0 THEN 'PUBLIC'
                ELSE quote_ident(pg_get_userbyid(role)) END, ', ') FROM unnest(p.polroles) role),
            ' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')',
            ' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')')
        FROM hanging h JOIN pg_policy p ON h.classid = 'pg_policy'::regclass AND p.oid = h.objid
        UNION ALL
        SELECT 4, 'RULE', r.ev_class, r.rulename, rtrim(pg_get_ruledef(r.oid), ';')
        FROM hanging h JOIN pg_rewrite r ON h.classid = 'pg_rewrite'::regclass AND r.oid = h.objid
        JOIN pg_class c ON c.oid = r.ev_class AND c.relkind NOT IN ('v', 'm')
        UNION ALL
        SELECT 5, CASE WHEN EXISTS (SELECT FROM pg_depend d
            WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = e.adrelid
              AND d.refobjsubid = e.adnum AND d.classid <> 'pg_attrdef'::regclass
              AND NOT EXISTS (SELECT FROM pg_rewrite r JOIN views ON views.oid = r.ev_class
                WHERE d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid)
              AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.contype = 'n'
                AND d.classid = 'pg_constraint'::regclass AND k.oid = d.objid))
            THEN 'OTHER' ELSE 'GENERATED_COLUMN' END,
          e.adrelid, g.attname, format('%%s GENERATED ALWAYS AS (%%s) %%s%%s',
            format_type(g.atttypid, g.atttypmod), pg_get_expr(e.adbin, e.adrelid),
            CASE to_jsonb(g) ->> 'attgenerated' WHEN 'v' THEN 'VIRTUAL' ELSE 'STORED' END,
            CASE WHEN g.attnotnull THEN ' NOT NULL' ELSE '' END)
        FROM t JOIN hanging h ON h.classid = 'pg_attrdef'::regclass
        JOIN pg_attrdef e ON e.oid = h.objid AND e.adnum <> t.attnum
        JOIN pg_attribute g ON g.attrelid = e.adrelid AND g.attnum = e.adnum
        UNION ALL
        SELECT 5 + max(views.depth),
          CASE v.relkind WHEN 'm' THEN 'MATERIALIZED_VIEW' ELSE 'VIEW' END, v.oid,
          v.oid::regclass::text,
          format('CREATE %%s %%s%%s AS%%s', kind.word, v.oid::regclass,
            ' WITH (' || array_to_string(v.reloptions, ', ') || ')',
            E'\\n' || rtrim(pg_get_viewdef(v.oid), ';')
              || CASE WHEN v.relispopulated THEN '' ELSE E'\\nWITH NO DATA' END) || %2$s
        FROM views JOIN pg_class v ON v.oid = views.oid
        CROSS JOIN LATERAL (SELECT CASE v.relkind WHEN 'm' THEN 'MATERIALIZED VIEW'
          ELSE 'VIEW' END AS word) AS kind
        GROUP BY v.oid, v.relkind, v.reloptions, v.relispopulated, v.relacl, v.relowner, kind.word
        UNION ALL
        SELECT 0, 'OTHER', t.oid, t.attname, pg_describe_object(h.classid, h.objid, 0)
        FROM t, hanging h WHERE h.classid NOT IN ('pg_class'::regclass, 'pg_constraint'::regclass,
          'pg_trigger'::regclass, 'pg_policy'::regclass, 'pg_rewrite'::regclass,
          'pg_attrdef'::regclass)
      )
      SELECT found.kind, n.nspname, c.relname, found.name, found.made
      FROM found JOIN pg_class c ON c.oid = found.relation
      JOIN pg_namespace n ON n.oid = c.relnamespace
      ORDER BY found.rank, found.kind, c.relname, found.name\
      """
          .formatted(CONSTRAINT_KINDS, BEHIND_A_VIEW);
}
