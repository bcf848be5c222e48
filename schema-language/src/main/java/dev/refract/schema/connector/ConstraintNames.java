package dev.refract.schema.connector;

import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.ScalarField;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The names of constraints and indexes in the database: the one that is given, or {@code
 * Table_column_suffix}, cut so that it fits with its suffix. These are the names that PostgreSQL
 * itself would choose.
 *
 * @param limit how many bytes of UTF-8 a name may have
 */
public record ConstraintNames(int limit) {

  /** The primary key's name: {@code User_pkey}. */
  public String primaryKey(Model model) {
    return model
        .primaryKey()
        .flatMap(Index::mappedName)
        .orElseGet(() -> primaryKey(model.databaseName()));
  }

  /** The default name of a primary key. */
  public String primaryKey(String table) {
    return fitted(table, "_pkey");
  }

  /** The name of a unique key or index: {@code User_email_key}, {@code Post_authorId_idx}. */
  public String index(Index index) {
    return index(index, index.fields().getFirst().field().model());
  }

  /** The same for an index that may have no fields by mistake. */
  public String index(Index index, Model model) {
    if (index.mappedName().isPresent()) {
      return index.mappedName().get();
    }
    String table = model.databaseName();
    List<String> columns = index.fields().stream().map(Index.IndexField::databaseName).toList();
    return index.kind() == Index.Kind.UNIQUE
        ? uniqueIndex(table, columns)
        : plainIndex(table, columns);
  }

  /** The default name of a unique key. */
  public String uniqueIndex(String table, List<String> columns) {
    return fitted(joined(table, columns), "_key");
  }

  /** The default name of an index that is not unique. */
  public String plainIndex(String table, List<String> columns) {
    return fitted(joined(table, columns), "_idx");
  }

  /** The name of a relation's foreign key: {@code Post_authorId_fkey}. */
  public String foreignKey(Relation relation) {
    return relation
        .constraintName()
        .orElseGet(() ->
            foreignKey(
                relation.first().model().databaseName(),
                relation.first().fields().stream().map(ScalarField::databaseName).toList()));
  }

  /** The default name of a foreign key of {@code table}. */
  public String foreignKey(String table, List<String> columns) {
    return fitted(joined(table, columns), "_fkey");
  }

  /** The name of a default constraint, for databases that name them: {@code User_role_df}. */
  public String defaultValue(ScalarField field) {
    return field
        .defaultConstraintName()
        .orElseGet(() -> defaultValue(field.model().databaseName(), field.databaseName()));
  }

  /** The default name of a default constraint. */
  public String defaultValue(String table, String column) {
    return fitted(table + "_" + column, "_df");
  }

  /** Whether the database can hold the name. */
  public boolean fits(String name) {
    return name.length() <= limit / 3 || bytes(name) <= limit;
  }

  private static String joined(String table, List<String> columns) {
    return table + "_" + String.join("_", columns);
  }

  private String fitted(String name, String suffix) {
    int room = limit - suffix.length();
    if (name.length() <= room / 3 || bytes(name) < room) {
      return name + suffix;
    }
    int end = 0;
    int used = 0;
    while (end < name.length()) {
      int character = name.codePointAt(end);
      used += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
      if (used > room) {
        break;
      }
      end += Character.charCount(character);
    }
    return name.substring(0, end) + suffix;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
