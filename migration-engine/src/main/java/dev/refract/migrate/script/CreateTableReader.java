package dev.refract.migrate.script;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.script.action.ColumnDefinition;
import dev.refract.migrate.script.action.ConstraintDefinition;
import dev.refract.migrate.script.action.IndexAction.IndexKey;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import dev.refract.migrate.script.action.TableAction.Persistence;
import dev.refract.migrate.script.action.TableAction.TableForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what stands behind CREATE TABLE. That a table is made is certain even where a part is not.
 */
final class CreateTableReader {
  private final TokenCursor cursor;
  private final List<ColumnDefinition> columns = new ArrayList<>();
  private final List<ConstraintDefinition> constraints = new ArrayList<>();

  CreateTableReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  CreateTable read(Persistence persistence) {
    boolean ifNotExists = cursor.skipIfExists();
    TableName table = cursor.qualifiedName();
    Optional<TableName> partitionOf =
        cursor.skip("PARTITION", "OF") ? Optional.of(cursor.qualifiedName()) : Optional.empty();
    if (partitionOf.isEmpty() && cursor.isSymbol('(')) {
      cursor.brackets().splitAtCommas().forEach(this::part);
    }
    boolean fromQuery = cursor.has("AS");
    List<IndexKey> partitionKey = fromQuery ? List.of() : partitionKey();
    cursor.skipRest();
    TableForm form = new TableForm(ifNotExists, persistence, partitionOf, partitionKey, fromQuery);
    return new CreateTable(table, columns, constraints, form);
  }

  /** What stands behind PARTITION BY RANGE and its like. */
  private List<IndexKey> partitionKey() {
    cursor.until(List.of("PARTITION"));
    if (!cursor.skip("PARTITION", "BY")) {
      return List.of();
    }
    cursor.advance();
    return cursor.brackets().splitAtCommas().stream().map(CreateIndexReader::key).toList();
  }

  private void part(TokenCursor part) {
    ConstraintReader reader = new ConstraintReader(part);
    if (reader.startsHere()) {
      ConstraintDefinition constraint = reader.ofTable();
      if (part.understoodAll()) {
        constraints.add(constraint);
      }
    } else if (!part.atEnd() && !part.is("LIKE")) {
      columns.add(new ColumnReader(part).read());
    }
  }
}
