package dev.refract.orm.dialect;

import dev.refract.orm.dialect.postgres.Errors;
import dev.refract.orm.dialect.postgres.Literals;
import dev.refract.orm.dialect.postgres.Values;
import dev.refract.orm.error.RefractException;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.Provider;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** PostgreSQL. */
public record PostgresDialect() implements Dialect {
  @Override
  public Provider provider() {
    return Provider.POSTGRESQL;
  }

  /** The protocol counts parameters in 16 bits. */
  @Override
  public int maximumParameters() {
    return 32_767;
  }

  @Override
  public String limit(OptionalInt rows, int offset) {
    return (rows.isPresent() ? " LIMIT " + rows.getAsInt() : "")
        + (offset > 0 ? " OFFSET " + offset : "");
  }

  @Override
  public String like(boolean ignoreCase) {
    return ignoreCase ? " ILIKE " : " LIKE ";
  }

  @Override
  public boolean canIgnoreCase() {
    return true;
  }

  @Override
  public boolean canSkipDuplicates() {
    return true;
  }

  @Override
  public String listAsRows() {
    return "unnest(?) AS \"list\" (\"value\")";
  }

  @Override
  public String listElement(FieldType type) {
    return "\"value\"";
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
    return "PostgreSQL";
  }

  @Override
  public String literal(FieldType type, Object value) {
    return Literals.of(value);
  }
}
