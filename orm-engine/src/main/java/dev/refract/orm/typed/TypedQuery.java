package dev.refract.orm.typed;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.raw.RawSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a file, with what a database says of it.
 *
 * @param sql with {@code $1}, {@code $2} for its parameters
 * @param columns none where it gives no rows
 */
public record TypedQuery(
    String name,
    Optional<String> documentation,
    String sql,
    List<Parameter> parameters,
    List<Column> columns) {
  public TypedQuery {
    parameters = List.copyOf(parameters);
    columns = List.copyOf(columns);
  }

  /**
   * A parameter.
   *
   * @param type missing where the database does not tell, and no comment does: then anything goes
   */
  public record Parameter(
      String name, Optional<ColumnType> type, boolean isNullable, Optional<String> documentation) {}

  /**
   * A column of the rows.
   *
   * @param type missing where it can hold anything
   */
  public record Column(String name, Optional<ColumnType> type, boolean isNullable) {}

  /**
   * The statement with its values, for {@code queryRaw} or {@code executeRaw}.
   *
   * @param values by the names of the parameters; a nullable one may be left out
   * @throws InvalidRequestException where one is missing, is not known, or does not fit
   */
  public RawSql bind(Map<String, ? extends @Nullable Object> values) {
    for (String given : values.keySet()) {
      if (parameters.stream().noneMatch(parameter -> parameter.name.equals(given))) {
        String known = parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
        throw wrong(given, "it is not known here; parameters are: " + known);
      }
    }
    List<@Nullable Object> bound = new ArrayList<>();
    for (Parameter parameter : parameters) {
      bound.add(checked(parameter, values.get(parameter.name)));
    }
    return RawSql.unsafeNumbered(sql, bound);
  }

  private @Nullable Object checked(Parameter parameter, @Nullable Object value) {
    if (value == null && !parameter.isNullable) {
      throw wrong(parameter.name, "it is missing");
    }
    if (value != null && parameter.type.isPresent() && !Fitting.fits(parameter.type.get(), value)) {
      throw wrong(
          parameter.name,
          "expected "
              + Fitting.name(parameter.type.get())
              + ", got a "
              + value.getClass().getSimpleName());
    }
    return value;
  }

  private InvalidRequestException wrong(String parameter, String problem) {
    return InvalidRequestException.at(List.of(name, parameter), problem, Optional.empty());
  }
}
