package dev.refract.orm.plan;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.request.NewRows;
import dev.refract.orm.sql.Parameter;
import dev.refract.orm.sql.Source;
import dev.refract.orm.sql.Sql;
import dev.refract.schema.model.DefaultValue;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Many new rows as one statement with a list for each column, where the database can take them
 * apart: it neither reads thousands of parameters nor has a limit to them.
 */
final class ListedRows {
  private ListedRows() {}

  /**
   * The statement, where all columns have a type of lists.
   *
   * @param alias what the lists are called together
   */
  static Optional<Sql.InsertListed> insertion(
      Model model,
      NewRows.Alike rows,
      boolean skipDuplicates,
      List<ScalarField> returning,
      String alias,
      Dialect dialect) {
    List<Sql.Listed> columns = new ArrayList<>();
    for (ScalarField field : model.scalarFields()) {
      ColumnType type = ColumnType.of(field);
      Optional<Source> each = each(field, rows);
      Optional<String> listType = dialect.listType(type);
      if (each.isPresent() && listType.isEmpty()) {
        return Optional.empty();
      }
      each.map(source -> Parameter.list(source, type))
          .or(() -> Defaults.of(field).map(source -> Parameter.one(source, type)))
          .ifPresent(value -> columns.add(new Sql.Listed(field.databaseName(), value, listType)));
    }
    return Optional.of(
        new Sql.InsertListed(
            Link.name(model),
            columns,
            alias,
            skipDuplicates,
            returning.stream().map(ScalarField::databaseName).toList()));
  }

  /**
   * The values that a field has in each row; missing where all have the same, or the database's.
   */
  private static Optional<Source> each(ScalarField field, NewRows.Alike rows) {
    int place = rows.fields().indexOf(field);
    if (place >= 0) {
      return Optional.of(
          new Source.EachGiven(rows.first() + place, rows.fields().size(), rows.count()));
    }
    return Defaults.of(field)
        .flatMap(source ->
            source instanceof Source.Made(DefaultValue by)
                ? Optional.of(new Source.EachMade(by, rows.count()))
                : Optional.empty());
  }
}
