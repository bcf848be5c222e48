package dev.refract.orm.execute;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.RefractException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a statement that a person wrote: the names and types are those of its columns. */
final class RawReader implements Cursor.Reader {
  private final Dialect dialect;
  private @Nullable Names names;

  RawReader(Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public List<@Nullable Object[]> read(ResultSet rows, int many) throws SQLException {
    int columns = names(rows).list().size();
    List<@Nullable Object[]> all = new ArrayList<>();
    while (all.size() < many && rows.next()) {
      @Nullable Object[] values = new @Nullable Object[columns];
      for (int i = 0; i < columns; i++) {
        values[i] = dialect.readRaw(rows, i + 1);
      }
      all.add(values);
    }
    return all;
  }

  private Names names(ResultSet rows) throws SQLException {
    Names known = names;
    if (known == null) {
      ResultSetMetaData columns = rows.getMetaData();
      List<String> labels = new ArrayList<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        labels.add(columns.getColumnLabel(i));
      }
      known = new Names(labels);
      names = known;
    }
    return known;
  }

  @Override
  public List<Row> shown(List<@Nullable Object[]> raw) {
    List<Row> rows = new ArrayList<>(raw.size());
    if (names != null) {
      for (@Nullable Object[] values : raw) {
        rows.add(new Row(names, values));
      }
    }
    return rows;
  }

  @Override
  public RefractException meaning(SQLException error) {
    return dialect.rawFailure(error);
  }
}
