package dev.refract.migrate.introspect.sqlite;

import dev.refract.migrate.database.Remark;
import dev.refract.migrate.database.Remark.Kind;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.introspect.query.CatalogQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tables of SQLite have and no schema can say; some of it stands only in their SQL. */
public final class RemarkRows {
  private static final String NAME = "(\"(?:[^\"]|\"\")*\"|`[^`]*`|\\[[^]]*]|\\w+)";

  /** Texts and comments, in which words mean nothing. */
  private static final Pattern NOISE =
      Pattern.compile("'(?:[^']|'')*'|--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

  private static final Pattern CHECK =
      Pattern.compile(
          "(?:\\bCONSTRAINT\\s+" + NAME + "\\s+)?\\bCHECK\\s*\\(", Pattern.CASE_INSENSITIVE);
  private static final Pattern DEFERRED =
      Pattern.compile("\\bINITIALLY\\s+DEFERRED\\b", Pattern.CASE_INSENSITIVE);

  private static final String QUERY =
      """
      SELECT 'GENERATED_COLUMN', t.name, c.name
      FROM sqlite_schema t, pragma_table_xinfo(t.name) c
      WHERE t.type = 'table' AND c.hidden IN (2, 3)
      UNION ALL
      SELECT DISTINCT 'EXPRESSION_INDEX', t.name, i.name
      FROM sqlite_schema t, pragma_index_list(t.name) i, pragma_index_xinfo(i.name) c
      WHERE t.type = 'table' AND c."key" = 1 AND c.cid = -2
      UNION ALL
      SELECT 'TRIGGER', t.tbl_name, t.name FROM sqlite_schema t WHERE t.type = 'trigger'
      UNION ALL
      SELECT 'VIEW', t.name, NULL FROM sqlite_schema t WHERE t.type = 'view'
      UNION ALL
      SELECT 'TABLE_OPTION', l.name, CASE WHEN l.wr THEN 'WITHOUT ROWID' ELSE 'STRICT' END
      FROM pragma_table_list l
      WHERE l.schema = 'main' AND l.type = 'table' AND (l.wr OR l.strict)
        AND l.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
      ORDER BY 2, 3\
      """;

  private RemarkRows() {}

  public static List<Remark> read(Connection connection) throws SQLException {
    List<Remark> remarks =
        CatalogQuery.rows(
            connection,
            QUERY,
            row ->
                remark(
                    Kind.valueOf(row.getString(1)),
                    row.getString(2),
                    Optional.ofNullable(row.getString(3))));
    for (CatalogRows.ObjectRow object : CatalogRows.objects(connection)) {
      if (!object.isView()) {
        remarks.addAll(inSql(object.name(), NOISE.matcher(object.sql()).replaceAll(" ")));
      }
    }
    return remarks;
  }

  private static List<Remark> inSql(String table, String sql) {
    List<Remark> remarks = new ArrayList<>();
    Matcher check = CHECK.matcher(sql);
    while (check.find()) {
      remarks.add(remark(Kind.CHECK, table, Optional.ofNullable(check.group(1))));
    }
    if (DEFERRED.matcher(sql).find()) {
      remarks.add(remark(Kind.DEFERRED, table, Optional.empty()));
    }
    return remarks;
  }

  private static Remark remark(Kind kind, String table, Optional<String> part) {
    return new Remark(kind, TableName.of(table), part, Optional.empty());
  }
}
