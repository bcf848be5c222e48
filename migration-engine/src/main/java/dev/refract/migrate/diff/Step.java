package dev.refract.migrate.diff;

import dev.refract.migrate.database.DatabaseEnum;
import dev.refract.migrate.database.Extension;
import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.Index;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Rename;
import dev.refract.migrate.database.Table;
import java.util.List;

/**
 * One change on the way from a database to the next, carried out by statements that stand together.
 */
public sealed interface Step {

  /** What is renamed keeps what it holds; renames come before all other steps. */
  record RenameThing(Rename rename) implements Step {}

  /** A place for tables. */
  record CreateNamespace(String name) implements Step {}

  /** Extensions are never dropped. */
  record CreateExtension(Extension extension) implements Step {}

  /** An extension of which the schema says another version or place. */
  record AlterExtension(Pair<Extension> extensions) implements Step {
    public boolean movesVersion() {
      return extensions.next().differsInVersion(extensions.previous());
    }

    public boolean movesNamespace() {
      return extensions.next().differsInNamespace(extensions.previous());
    }
  }

  record CreateEnum(DatabaseEnum type) implements Step {}

  /**
   * An enum with other values.
   *
   * @param uses its columns, as they are before
   */
  record AlterEnum(Pair<DatabaseEnum> enums, List<EnumUse> uses) implements Step {
    public AlterEnum {
      uses = List.copyOf(uses);
    }

    public List<String> added() {
      return enums.next().values().stream()
          .filter(value -> !enums.previous().values().contains(value))
          .toList();
    }

    public List<String> removed() {
      return enums.previous().values().stream()
          .filter(value -> !enums.next().values().contains(value))
          .toList();
    }
  }

  record DropEnum(DatabaseEnum type) implements Step {}

  record DropForeignKey(Table table, ForeignKey key) implements Step {}

  record AddForeignKey(Table table, ForeignKey key) implements Step {}

  /** The same foreign key under another name. */
  record RenameForeignKey(Table table, Pair<ForeignKey> keys) implements Step {}

  /** A new table with its keys; its indexes are steps of their own. */
  record CreateTable(Table table) implements Step {}

  record DropTable(Table table) implements Step {}

  /** Changes of a table that the database can make in place. */
  record AlterTable(Pair<Table> tables, List<TableChange> changes) implements Step {
    public AlterTable {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Tables that are built anew and filled from the old ones, because no ALTER does what is needed.
   */
  record RedefineTables(List<TableRedefinition> tables) implements Step {
    public RedefineTables {
      tables = List.copyOf(tables);
    }
  }

  record CreateIndex(Table table, Index index) implements Step {}

  record DropIndex(Table table, Index index) implements Step {}

  /** The same index under another name. */
  record RenameIndex(Table table, Pair<Index> indexes) implements Step {}

  /** The same index under another name, made anew because none can be renamed. */
  record RedefineIndex(Table table, Pair<Index> indexes) implements Step {}

  /** What it changes, a line each: {@code add column Post.subtitle (TEXT, nullable)}. */
  default List<String> summary() {
    return Summaries.of(this);
  }
}
