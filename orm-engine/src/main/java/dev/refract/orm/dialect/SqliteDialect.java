package dev.refract.orm.dialect;

import dev.refract.orm.dialect.sqlite.Errors;
import dev.refract.orm.error.RefractException;
import dev.refract.schema.model.Provider;
import java.sql.SQLException;

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
}
