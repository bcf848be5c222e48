package dev.refract.orm.dialect.sqlite;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.dialect.Description;
import dev.refract.schema.model.ScalarType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What SQLite says of a statement: declared types of columns, and nothing of parameters and
 * expressions, which can hold anything.
 */
public final class Descriptions {
  private Descriptions() {}

  public static Description of(PreparedStatement statement) throws SQLException {
    int parameters = statement.getParameterMetaData().getParameterCount();
    List<Description.Column> columns = new ArrayList<>();
    ResultSetMetaData result = statement.getMetaData();
    for (int i = 1; i <= count(result); i++) {
      String label = result.getColumnLabel(i);
      String table = result.getTableName(i);
      if (table == null || table.isEmpty()) {
        columns.add(new Description.Column(label, Optional.empty(), Optional.empty(), false));
      } else {
        columns.add(
            new Description.Column(
                label,
                type(result.getColumnTypeName(i)),
                Optional.of(table),
                isRequired(statement.getConnection(), table, label)));
      }
    }
    return new Description(Collections.nCopies(parameters, Optional.empty()), columns);
  }

  private static int count(ResultSetMetaData result) {
    try {
      return result.getColumnCount();
    } catch (SQLException none) {
      // the driver fails where a statement gives no rows, in place of counting none
      return 0;
    }
  }

  private static Optional<ColumnType> type(String declared) {
    Optional<ColumnType> known = RawTypes.of(declared).map(ColumnType::of);
    boolean isText = declared.toUpperCase(Locale.ROOT).equals("TEXT");
    return isText ? Optional.of(ColumnType.of(ScalarType.STRING)) : known;
  }

  /** The driver tells where a value comes from, but not under which name it stands there. */
  private static boolean isRequired(Connection connection, String table, String column)
      throws SQLException {
    String sql =
        "SELECT \"notnull\" OR (pk = 1 AND upper(type) = 'INTEGER' AND"
            + " (SELECT max(pk) FROM pragma_table_info(?1)) = 1)"
            + " FROM pragma_table_info(?1) WHERE name = ?2 COLLATE NOCASE";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, table);
      statement.setString(2, column);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }
}
