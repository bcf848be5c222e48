package dev.refract.orm.dialect;

import dev.refract.orm.dialect.postgres.Errors;
import dev.refract.orm.error.RefractException;
import dev.refract.schema.model.Provider;
import java.sql.SQLException;

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
}
