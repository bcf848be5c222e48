package dev.refract.orm.dialect.postgres;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.dialect.Description;
import dev.refract.schema.model.ScalarType;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGResultSetMetaData;

/** What the server says of a statement: types by its parser, nulls by the catalog. */
public final class Descriptions {
  private Descriptions() {}

  public static Description of(PreparedStatement statement) throws SQLException {
    ParameterMetaData parameters = statement.getParameterMetaData();
    List<Optional<ColumnType>> types = new ArrayList<>();
    for (int i = 1; i <= parameters.getParameterCount(); i++) {
      types.add(Optional.of(type(parameters.getParameterTypeName(i))));
    }
    List<Description.Column> columns = new ArrayList<>();
    ResultSetMetaData result = statement.getMetaData();
    if (result != null) {
      PGResultSetMetaData origins = (PGResultSetMetaData) result;
      for (int i = 1; i <= result.getColumnCount(); i++) {
        String table = origins.getBaseTableName(i);
        columns.add(
            new Description.Column(
                result.getColumnLabel(i),
                Optional.of(type(result.getColumnTypeName(i))),
                table.isEmpty() ? Optional.empty() : Optional.of(table),
                result.isNullable(i) == ResultSetMetaData.columnNoNulls));
      }
    }
    return new Description(types, columns);
  }

  /** Values of types that have no name here come as texts. */
  private static ColumnType type(String name) {
    return RawTypes.of(name).orElse(ColumnType.of(ScalarType.STRING));
  }
}
