package dev.refract.migrate.script.action;

import dev.refract.migrate.database.TableName;
import java.util.List;
import java.util.Optional;

/** What is done to an index. */
public sealed interface IndexAction extends StatementAction {

  /**
   * A new index.
   *
   * @param index empty where the database is to find a name
   * @param keys what it is sorted by
   * @param condition its WHERE, as written
   */
  record CreateIndex(
      String index,
      TableName table,
      List<IndexKey> keys,
      Optional<Expression> condition,
      IndexForm form)
      implements IndexAction {
    public CreateIndex {
      keys = List.copyOf(keys);
    }

    public boolean unique() {
      return form.unique();
    }

    /** Whether it has a WHERE. */
    public boolean partial() {
      return condition.isPresent();
    }

    /** Its columns; empty when one of its keys is an expression. */
    public List<String> columns() {
      return keys.stream().allMatch(key -> key.column().isPresent())
          ? keys.stream().flatMap(key -> key.column().stream()).toList()
          : List.of();
    }
  }

  /**
   * One key of an index, or of the partitions of a table.
   *
   * @param column empty for an expression
   * @param text the column or expression with its collation, operator class and order, as written
   */
  record IndexKey(Optional<String> column, String text) {}

  /**
   * What kind of index CREATE INDEX makes, and how.
   *
   * @param only whether the partitions of its table get none
   * @param method in lower case: {@code btree}, {@code gin}, …
   */
  record IndexForm(
      boolean unique,
      boolean concurrently,
      boolean ifNotExists,
      boolean only,
      boolean nullsNotDistinct,
      String method) {
    /** As {@code CREATE INDEX name ON table (…)} makes it. */
    public static final IndexForm PLAIN = new IndexForm(false, false, false, false, false, "btree");

    /** As {@code CREATE UNIQUE INDEX name ON table (…)} makes it. */
    public static final IndexForm UNIQUE = new IndexForm(true, false, false, false, false, "btree");
  }

  record DropIndex(TableName index, boolean concurrently, boolean ifExists, boolean cascade)
      implements IndexAction {}

  record RenameIndex(TableName index, String newName) implements IndexAction {}

  /**
   * REINDEX.
   *
   * @param target what the name is of
   */
  record Reindex(ReindexTarget target, TableName name, boolean concurrently)
      implements IndexAction {}

  /** What REINDEX can be told to build anew. */
  enum ReindexTarget {
    INDEX,
    TABLE,
    SCHEMA,
    DATABASE,
    SYSTEM
  }

  /** ALTER INDEX … ATTACH PARTITION. */
  record AttachIndex(TableName index, TableName partition) implements IndexAction {}

  record SetIndexTablespace(TableName index, String tablespace) implements IndexAction {}

  /** SET (…) and RESET (…). */
  record SetIndexParameters(TableName index) implements IndexAction {}
}
