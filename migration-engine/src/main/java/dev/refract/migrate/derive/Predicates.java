package dev.refract.migrate.derive;

import dev.refract.orm.dialect.Dialect;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.IndexCondition;
import dev.refract.schema.model.IndexCondition.Comparison;
import dev.refract.schema.model.IndexCondition.Operand;
import dev.refract.schema.model.ScalarField;
import java.util.stream.Collectors;

/** The condition of a partial index as SQL. */
final class Predicates {
  private static final Dialect SQLITE = Dialect.sqlite();

  private Predicates() {}

  static String of(IndexCondition condition) {
    return switch (condition) {
      case IndexCondition.Raw(String sql) -> sql;
      case IndexCondition.AllOf all ->
          all.comparisons().stream()
              .map(Predicates::comparison)
              .collect(Collectors.joining(" AND "));
    };
  }

  private static String comparison(Comparison comparison) {
    String column = SQLITE.quote(comparison.field().databaseName());
    String operator = comparison.negated() ? " != " : " = ";
    return switch (comparison.operand()) {
      case Operand.Null _ -> column + (comparison.negated() ? " IS NOT NULL" : " IS NULL");
      case Operand.Bool(boolean value) -> column + operator + value;
      case Operand.Numeric(String number) -> column + operator + number;
      case Operand.Text(String text) ->
          column + operator + "'" + stored(comparison.field(), text).replace("'", "''") + "'";
    };
  }

  /** Enum values are stored under their mapped names. */
  private static String stored(ScalarField field, String text) {
    return field
        .enumType()
        .flatMap(type -> type.value(text))
        .map(EnumType.Value::databaseName)
        .orElse(text);
  }
}
