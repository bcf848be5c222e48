package dev.refract.orm.dialect;

import dev.refract.orm.dialect.sqlite.Errors;
import dev.refract.orm.dialect.sqlite.Literals;
import dev.refract.orm.dialect.sqlite.Values;
import dev.refract.orm.error.RefractException;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.Provider;
import dev.refract.schema.model.ScalarType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** SQLite. */
public record SqliteDialect() implements Dialect {
  @Override
  public Provider provider() {
    return Provider.SQLITE;
  }

  /** The default of {@code SQLITE_MAX_VARIABLE_NUMBER} since 3.32. */
  @Override
  public int maximumParameters() {
    return 32_766;
  }

  @Override
  public String limit(OptionalInt rows, int offset) {
    return " LIMIT " + rows.orElse(-1) + (offset > 0 ? " OFFSET " + offset : "");
  }

  /** SQLite's LIKE ignores the case of ASCII letters always. */
  @Override
  public String like(boolean ignoreCase) {
    return " LIKE ";
  }

  @Override
  public boolean canIgnoreCase() {
    return false;
  }

  @Override
  public boolean canSkipDuplicates() {
    return false;
  }

  @Override
  public String listAsRows() {
    return "json_each(?)";
  }

  @Override
  public String listElement(FieldType type) {
    return type == ScalarType.BYTES ? "unhex(\"value\")" : "\"value\"";
  }

  @Override
  public void bind(PreparedStatement statement, int index, FieldType type, @Nullable Object value)
      throws SQLException {
    Values.bind(statement, index, type, value);
  }

  @Override
  public void bindList(PreparedStatement statement, int index, FieldType type, List<?> values)
      throws SQLException {
    Values.bindList(statement, index, type, values);
  }

  @Override
  public @Nullable Object read(ResultSet rows, int index, FieldType type) throws SQLException {
    return Values.read(rows, index, type);
  }

  @Override
  public @Nullable Object readRaw(ResultSet rows, int index) throws SQLException {
    return Values.readRaw(rows, index);
  }

  @Override
  public RefractException failure(SQLException error) {
    return Errors.translate(error);
  }

  @Override
  public RefractException rawFailure(SQLException error) {
    return Errors.translateRaw(error);
  }

  @Override
  public String toString() {
    return "SQLite";
  }

  @Override
  public String literal(FieldType type, Object value) {
    return Literals.of(type, value);
  }
}
