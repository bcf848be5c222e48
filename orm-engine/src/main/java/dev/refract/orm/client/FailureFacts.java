package dev.refract.orm.client;

import dev.refract.orm.error.RefractException;
import dev.refract.schema.model.Field;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names of the schema for what a database has called by its own. */
final class FailureFacts {
  private FailureFacts() {}

  /**
   * Tells a failure the model that was asked about ({@code modelName}), and where the database
   * names a table with columns or a foreign key, their {@code model} and {@code fields}.
   */
  static void tell(Schema schema, String modelName, RefractException failure) {
    failure.tell("modelName", modelName);
    if (failure.facts().get("table") instanceof String table) {
      model(schema, modelName, table)
          .ifPresent(model -> {
            failure.tell("model", model.name());
            fields(model, failure).ifPresent(fields -> failure.tell("fields", fields));
          });
    }
  }

  /** Models of several database schemas can have tables of one name. */
  private static Optional<Model> model(Schema schema, String asked, String table) {
    List<Model> models =
        schema.models().stream().filter(model -> model.databaseName().equals(table)).toList();
    return models.stream()
        .filter(model -> model.name().equals(asked))
        .findFirst()
        .or(() -> models.size() == 1 ? Optional.of(models.getFirst()) : Optional.empty());
  }

  private static Optional<List<String>> fields(Model model, RefractException failure) {
    if (failure.facts().get("target") instanceof List<?> columns) {
      return Optional.of(columns.stream().map(column -> field(model, column.toString())).toList());
    }
    return failure.facts().get("constraint") instanceof String constraint
        ? model.relationFields().stream()
            .filter(RelationField::isReferencing)
            .filter(field -> constraintName(field).equals(constraint))
            .map(field -> field.fields().stream().map(Field::name).toList())
            .findFirst()
        : Optional.empty();
  }

  private static String field(Model model, String column) {
    return model.scalarFields().stream()
        .filter(field -> field.databaseName().equals(column))
        .map(Field::name)
        .findFirst()
        .orElse(column);
  }

  private static String constraintName(RelationField field) {
    return field
        .constraintName()
        .orElseGet(() ->
            field.fields().stream()
                .map(ScalarField::databaseName)
                .collect(Collectors.joining("_", field.model().databaseName() + "_", "_fkey")));
  }
}
