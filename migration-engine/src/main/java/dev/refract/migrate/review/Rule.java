package dev.refract.migrate.review;

import static dev.refract.migrate.review.FindingSeverity.ERROR;
import static dev.refract.migrate.review.FindingSeverity.NOTE;
import static dev.refract.migrate.review.FindingSeverity.WARNING;
import static dev.refract.migrate.review.RuleScope.ANY;
import static dev.refract.migrate.review.RuleScope.POSTGRES;
import static dev.refract.migrate.review.RuleScope.SQLITE;

import dev.refract.migrate.script.ScriptStatement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The catalogue of the review. A code never changes its meaning and is never given to another rule;
 * its first two letters are the family. {@code docs/review.md} is made from this file. What looks
 * for a rule stands in the room of its family and is listed there.
 */
public enum Rule {
  // DS: destructive
  DROP_TABLE(
      "DS01", ERROR, ANY, "The rows are gone for good, and whatever still reads the table fails."),
  DROP_COLUMN(
      "DS02",
      ERROR,
      ANY,
      "The values are gone for good, and code that still reads the column fails."),
  DROP_COLUMN_CASUALTIES(
      "DS03",
      WARNING,
      POSTGRES,
      "PostgreSQL drops every index, key and check that mentions the column, without a word."),
  DROP_RECREATE_AS_RENAME(
      "DS04", WARNING, ANY, "Dropping and adding loses the values; renaming keeps them."),
  DROP_SCHEMA("DS05", ERROR, POSTGRES, "Everything in it is gone for good."),
  CASCADE("DS06", WARNING, POSTGRES, "It concerns objects that the statement does not name."),
  TRUNCATE("DS07", ERROR, POSTGRES, "All rows are gone for good, and nobody can read meanwhile."),
  WRITE_WITHOUT_WHERE("DS08", ERROR, ANY, "A statement without WHERE concerns every row."),
  ENUM_VALUE_REMOVED(
      "DS09",
      ERROR,
      POSTGRES,
      "A row that holds a value the enum no longer has makes the statement fail."),
  NARROWED_TYPE(
      "DS10",
      ERROR,
      POSTGRES,
      "Values that do not fit the new type stop the statement or are cut."),
  TYPE_WITHOUT_CAST(
      "DS11", ERROR, ANY, "Values of the old type have no form in the new one, or not all have."),
  DROP_CONSTRAINT("DS12", WARNING, POSTGRES, "Nothing then keeps wrong rows out."),
  DROP_PRIMARY_KEY(
      "DS13",
      WARNING,
      POSTGRES,
      "Rows cannot be told apart any more: lookups by key, foreign keys and logical replication"
          + " need it."),
  DROP_INDEX_IN_USE("DS14", WARNING, ANY, "What it made fast or forbade is so no more."),
  DROP_DEFINITION("DS15", WARNING, ANY, "Whatever still uses it fails from this moment on."),

  // DD: dependent on the data
  REQUIRED_COLUMN_WITHOUT_DEFAULT(
      "DD01", ERROR, ANY, "Rows that are there would have no value, so the statement fails."),
  CLIENT_DEFAULT(
      "DD02",
      ERROR,
      ANY,
      "The client knows a default and the database does not, so rows that are there get no value"
          + " and the statement fails."),
  OPTIONAL_BECOMES_REQUIRED(
      "DD03", ERROR, ANY, "The statement stops at the first row in which the column is NULL."),
  UNIQUE_OVER_DUPLICATES(
      "DD04", ERROR, ANY, "The index cannot be created while a value stands in two rows."),

  FOREIGN_KEY_OVER_ORPHANS(
      "DD05", ERROR, POSTGRES, "The key cannot be made while a row points to nothing."),
  CHECK_OVER_ROWS(
      "DD06", ERROR, POSTGRES, "The check cannot be made while a row does not keep to it."),
  PRIMARY_KEY_OVER_ROWS(
      "DD07", ERROR, POSTGRES, "A key tells rows apart: it cannot repeat, nor be NULL."),
  SCALAR_TO_LIST("DD08", ERROR, POSTGRES, "PostgreSQL does not make a list of a value by itself."),
  DEFAULT_AGAINST_RULES(
      "DD09", ERROR, POSTGRES, "The database refuses a value that its own rules do not allow."),
  SEQUENCE_BEHIND(
      "DD10",
      WARNING,
      POSTGRES,
      "The sequence does not know of the numbers that rows have, so later inserts run into them."),
  EQUAL_WITHOUT_CASE(
      "DD11", ERROR, POSTGRES, "Values that differ only in their case become one in the key."),
  DEFAULT_NOT_READABLE(
      "DD12", ERROR, POSTGRES, "The database reads the default when it is set, and refuses it."),

  // LK: locks and work
  CREATE_INDEX_BLOCKING(
      "LK01", WARNING, POSTGRES, "Nobody can write to the table until the index is built."),
  DROP_INDEX_BLOCKING(
      "LK02",
      NOTE,
      POSTGRES,
      "It waits for every query on the table, and all that come behind it wait for it."),
  REINDEX_BLOCKING(
      "LK03",
      WARNING,
      POSTGRES,
      "Nobody can write, nor read by the index, until it is built anew."),
  CONCURRENTLY_AMONG_OTHERS(
      "LK04",
      WARNING,
      POSTGRES,
      "No transaction can hold it, so a failure behind it leaves the script half done."),
  CONCURRENT_INDEX_INVALID(
      "LK05",
      WARNING,
      POSTGRES,
      "A failed concurrent build leaves an invalid index of this name; IF NOT EXISTS then keeps it,"
          + " and says that all is well."),
  VOLATILE_DEFAULT(
      "LK06",
      WARNING,
      POSTGRES,
      "Every row gets another value, so the table is rewritten while nobody can read or write."),
  ADD_GENERATED(
      "LK07",
      WARNING,
      POSTGRES,
      "Every row gets its value at once, so the table is rewritten while nobody can read or"
          + " write."),
  ADD_CONSTRAINED_DOMAIN(
      "LK08",
      WARNING,
      POSTGRES,
      "A column of a domain with a check rewrites the table, even without a default."),
  CHANGE_TYPE_REWRITE(
      "LK09",
      WARNING,
      POSTGRES,
      "The table and its indexes are rewritten while nobody can read or write."),
  CHANGE_TYPE_TIME_ZONE(
      "LK10",
      WARNING,
      POSTGRES,
      "Free only while the session's time zone is UTC; else every value is converted and the table"
          + " rewritten."),
  CHANGE_TYPE_OF_KEY(
      "LK11",
      WARNING,
      POSTGRES,
      "Both tables of the foreign key are locked for reads and writes, and every row is looked up"
          + " again."),
  CHANGE_TYPE_WITH_DEPENDENTS(
      "LK12", ERROR, POSTGRES, "The server refuses to change a type that something else uses."),
  SET_NOT_NULL_SCAN("LK13", WARNING, POSTGRES, "Every row is read while nobody can read or write."),
  ADD_FOREIGN_KEY_SCAN(
      "LK14",
      WARNING,
      POSTGRES,
      "Every row is looked up while nobody can write to either of the two tables."),
  ADD_CHECK_SCAN("LK15", WARNING, POSTGRES, "Every row is read while nobody can read or write."),
  VALIDATE_IN_SAME_TRANSACTION(
      "LK16",
      WARNING,
      POSTGRES,
      "The lock of adding it is held to the end of the transaction, so NOT VALID gains nothing."),
  ADD_UNIQUE_BUILD("LK17", WARNING, POSTGRES, "Its index is built while nobody can read or write."),
  ADD_PRIMARY_KEY_BUILD(
      "LK18", WARNING, POSTGRES, "Its index is built while nobody can read or write."),
  ADD_EXCLUSION(
      "LK19",
      WARNING,
      POSTGRES,
      "Its index is built while nobody can read or write, and there is no other way."),
  ADD_COLUMN_INLINE_CONSTRAINT(
      "LK20",
      WARNING,
      POSTGRES,
      "The constraint is made together with the column, while nobody can read or write."),
  FOREIGN_KEY_LOCKS_BOTH(
      "LK21", NOTE, POSTGRES, "A foreign key locks the table at its other end too."),
  WORK_AFTER_EXCLUSIVE_LOCK(
      "LK22",
      WARNING,
      POSTGRES,
      "The lock of an earlier statement is held meanwhile: nobody can read or write that table."),
  WIDE_LOCK_WINDOW(
      "LK23",
      NOTE,
      POSTGRES,
      "Several tables are locked one after the other and freed together; two such transactions can"
          + " stand in each other's way."),
  SEPARATE_ALTERS(
      "LK24",
      NOTE,
      POSTGRES,
      "One ALTER TABLE reads or rewrites once; several do it several times."),
  LOCK_TIMEOUT_MISSING(
      "LK25",
      NOTE,
      POSTGRES,
      "While it waits for its lock, all that come behind it wait too; without lock_timeout, as long"
          + " as the oldest query runs."),
  STATEMENT_TIMEOUT_MISSING(
      "LK26",
      NOTE,
      POSTGRES,
      "Nothing ends a statement that holds up others for longer than was thought."),
  EXPLICIT_LOCK("LK27", WARNING, POSTGRES, "Others wait until the transaction ends."),
  STORAGE_REWRITE(
      "LK28", WARNING, POSTGRES, "The table is rewritten while nobody can read or write."),
  ATTACH_PARTITION_SCAN(
      "LK29",
      WARNING,
      POSTGRES,
      "Rows are read to see whether they belong there, while nobody can read or write them."),
  DETACH_PARTITION_BLOCKING(
      "LK30", WARNING, POSTGRES, "Nobody can read or write the whole partitioned table meanwhile."),
  CREATE_PARTITION_BLOCKING(
      "LK31",
      NOTE,
      POSTGRES,
      "It waits for every query on the partitioned table, and all that come behind it wait for"
          + " it."),
  INDEX_ON_PARTITIONED(
      "LK32",
      WARNING,
      POSTGRES,
      "The indexes of all partitions are built under one lock, and CONCURRENTLY is refused."),
  CHANGE_TRIGGER("LK33", NOTE, POSTGRES, "What writers expect of the table changes under a lock."),
  MATERIALIZED_VIEW_DATA(
      "LK34", WARNING, POSTGRES, "Nobody can read the view until its query has run."),
  BACKFILL_IN_MIGRATION(
      "LK35",
      WARNING,
      POSTGRES,
      "Rows stay locked to the end of the transaction, and old versions of all of them are left"
          + " behind."),
  BRIEF_EXCLUSIVE_LOCK(
      "LK36",
      NOTE,
      POSTGRES,
      "It waits for every query on the table, and changes what the table means to others."),
  ALTER_CONSTRAINT(
      "LK37", NOTE, POSTGRES, "What the constraint promises changes, under a lock for all."),
  ENUM_VALUE_IN_SAME_TRANSACTION(
      "LK38",
      WARNING,
      POSTGRES,
      "A new value cannot be used in the transaction that adds it, so the script runs in pieces."),
  RENAME_ENUM_VALUE(
      "LK39", WARNING, POSTGRES, "An application that still writes the old value fails."),
  BLOCKED_BY_SESSION(
      "LK40",
      WARNING,
      POSTGRES,
      "The lock is not to be had before that transaction ends, and others wait behind it."),
  LARGE_TABLE("LK41", WARNING, POSTGRES, "On a table of this size it takes long."),
  DISK_HEADROOM(
      "LK42",
      WARNING,
      POSTGRES,
      "The old and the new copy stand side by side until the commit, and all of the new one goes to"
          + " the replicas."),

  // BC: backward compatibility
  RENAME_TABLE(
      "BC01",
      WARNING,
      ANY,
      "An application that still uses the old name fails from this moment on."),
  RENAME_COLUMN(
      "BC02",
      WARNING,
      ANY,
      "An application that still uses the old name fails from this moment on."),
  RENAME_OTHER(
      "BC03",
      WARNING,
      ANY,
      "An application that still uses the old name fails from this moment on."),
  DEFAULT_DROPPED(
      "BC04", WARNING, POSTGRES, "Running code that gives no value is refused from then on."),
  REQUIRED_COLUMN_ADDED(
      "BC05", WARNING, ANY, "Code that does not know the column yet cannot insert rows any more."),
  TIGHTENED("BC06", WARNING, POSTGRES, "Code that does not keep to it yet fails when it writes."),
  LOOSENED("BC07", NOTE, POSTGRES, "Code that reads the column has never met NULL there."),
  RELATION_TABLE("BC08", WARNING, ANY, "Running code finds the relation by the name of its table."),
  PREPARED_PLANS(
      "BC09",
      NOTE,
      POSTGRES,
      "Statements prepared before may fail once: \"cached plan must not change result type\"."),

  // TX: transactions and layout
  NOT_ATOMIC(
      "TX01", WARNING, ANY, "What stands before it is kept even when something after it fails."),
  UNBALANCED_TRANSACTION(
      "TX02", WARNING, ANY, "The script then does not run as one, or does not run at all."),
  SCHEMA_AND_ROWS(
      "TX03",
      NOTE,
      POSTGRES,
      "The locks of the schema's change are held until all rows are changed."),
  OPAQUE_BLOCK("TX04", WARNING, POSTGRES, "What it does is decided only when it runs."),
  NOT_REPEATABLE(
      "TX05",
      NOTE,
      POSTGRES,
      "The script runs in pieces. When a later one fails, this one is there already."),
  NOT_UNDERSTOOD("TX06", WARNING, ANY, "Nothing is said about what it does."),
  LEAKING_SETTING(
      "TX07", NOTE, POSTGRES, "It holds for whatever runs later over the same connection."),
  EDITED_AFTER_APPLY(
      "TX08", ERROR, ANY, "Databases that have run it have something else than new ones get."),
  LATE(
      "TX09",
      WARNING,
      ANY,
      "New databases run it before migrations that this one has run already, so that they may end"
          + " differently."),
  DRIFT(
      "TX10",
      WARNING,
      ANY,
      "The migration was written for another database than the one that it will run on."),
  IRREVERSIBLE(
      "TX11", NOTE, ANY, "Whoever takes the migration back does not have everything as it was."),
  PRIVILEGED(
      "TX12", NOTE, POSTGRES, "It works on one server and is refused on another; try it there."),
  ASSIGNED_TWICE("TX13", ERROR, POSTGRES, "PostgreSQL refuses the statement."),
  SHADOW_DIFFERS(
      "TX14",
      WARNING,
      POSTGRES,
      "What comes out well in the shadow database may come out differently in this one."),

  // SL: SQLite
  PARENT_DROPPED_WITH_KEYS_ON(
      "SL01",
      ERROR,
      SQLITE,
      "With foreign keys on, SQLite deletes the rows first: child rows with CASCADE are deleted"
          + " too, those with SET NULL are emptied, without a word."),
  DEFERRED_KEYS_NOT_ENOUGH(
      "SL02",
      ERROR,
      SQLITE,
      "It puts the check off to the commit; the rows of the children are deleted or emptied all the"
          + " same."),
  REBUILD_ORDER(
      "SL03",
      ERROR,
      SQLITE,
      "The foreign keys of other tables follow the rename, and point to nothing when the old table"
          + " is dropped."),
  REBUILD_LOSES_INDEX(
      "SL04", WARNING, SQLITE, "An index goes with its table, and nothing here makes it again."),
  BROKEN_VIEW_BLOCKS_RENAME(
      "SL05",
      ERROR,
      SQLITE,
      "SQLite reads all views when it renames, and stops at the first error."),
  AUTOINCREMENT_RESET(
      "SL06",
      WARNING,
      SQLITE,
      "Ids of rows that were deleted are given away again, to rows that have nothing to do with"
          + " them."),
  REBUILD_CHANGES_TYPE(
      "SL07",
      WARNING,
      SQLITE,
      "SQLite copies values as they are; a value that does not fit the new type keeps its old one,"
          + " and reading it may fail later."),
  DOUBLE_QUOTED_LITERAL(
      "SL08",
      ERROR,
      SQLITE,
      "SQLite takes a name in double quotes that it does not know for a text."),
  ADD_COLUMN_LIMITS("SL09", ERROR, SQLITE, "SQLite refuses such a column in ADD COLUMN."),
  DROP_COLUMN_BLOCKED(
      "SL10", ERROR, SQLITE, "SQLite refuses to drop a column that something else uses."),
  DANGLING_FOREIGN_KEY(
      "SL11",
      ERROR,
      SQLITE,
      "The next write to a table that points to it fails: no such table, or foreign key mismatch."),
  NEWER_SQLITE("SL12", ERROR, SQLITE, "The SQLite of this database does not know the statement."),
  REBUILD_COPIES_ROWS(
      "SL13",
      NOTE,
      SQLITE,
      "SQLite cannot change this in place. Child rows, triggers, views and the AUTOINCREMENT"
          + " counter are kept; nobody else can write meanwhile."),
  REBUILD_LOSES_PROPERTY(
      "SL14", WARNING, SQLITE, "What is not written into the new table is gone with the old one."),
  LEGACY_ALTER_TABLE(
      "SL15",
      WARNING,
      SQLITE,
      "Views and triggers that use the old name fail from then on, as in SQLite before 3.26."),

  // SC: schema quality
  FOREIGN_KEY_WITHOUT_INDEX(
      "SC01",
      NOTE,
      ANY,
      "Deleting or changing a row that others point to then reads all of their table."),
  REDUNDANT_INDEX("SC02", NOTE, ANY, "It costs space and slows writes, and no query needs it."),
  NO_PRIMARY_KEY(
      "SC03",
      NOTE,
      ANY,
      "Its rows cannot be told apart: not by the client, nor by logical replication."),
  UNFIT_TYPE(
      "SC04",
      NOTE,
      POSTGRES,
      "Another type does the same without its surprises. What the schema language itself writes is"
          + " left alone: varchar(n), timestamp(3), serial."),
  LONG_NAME(
      "SC05",
      WARNING,
      POSTGRES,
      "The database then has another name than the schema, and two long names can become one."),
  FOREIGN_KEY_TO_NO_KEY(
      "SC06",
      ERROR,
      POSTGRES,
      "PostgreSQL refuses a key to columns that can repeat, or are of another kind."),
  SET_NULL_OF_REQUIRED(
      "SC07", WARNING, ANY, "Deleting a row that others point to then always fails."),
  UNFIT_NAME("SC08", NOTE, ANY, "Who writes SQL by hand has to quote it, or gets it wrong."),
  COLUMN_ORDER(
      "SC09",
      NOTE,
      POSTGRES,
      "Numbers and times begin at multiples of their size, so that bytes stay empty before them."),
  UNNAMED_OBJECT(
      "SC10", NOTE, POSTGRES, "Later migrations have to guess the name that the server gives it."),
  CHANGING_CHECK(
      "SC11",
      WARNING,
      POSTGRES,
      "A row that keeps to it today may not tomorrow, and then a restored copy refuses it."),
  UNGUARDED_RIGHTS("SC12", WARNING, POSTGRES, "Rights are wider or narrower than they look."),
  PARTITION_KEY_NOT_IN_KEY(
      "SC13",
      ERROR,
      POSTGRES,
      "Each partition has an index of its own, so PostgreSQL refuses a key that could repeat in"
          + " another."),
  NONDETERMINISTIC_COLLATION(
      "SC14",
      WARNING,
      POSTGRES,
      "Texts of different bytes are equal under it, and the server does less with such columns."),
  UNUSUAL_STORAGE("SC15", NOTE, POSTGRES, "It is stored in a way that few tables need."),
  UNQUALIFIED_NAME(
      "SC16",
      NOTE,
      POSTGRES,
      "Which table it means depends on the search_path of whoever runs it."),

  // IG: ignores
  IGNORE_WITHOUT_REASON(
      "IG01",
      WARNING,
      ANY,
      "Whoever reads the migration later cannot tell whether it still holds; it is not heeded."),
  UNUSED_IGNORE(
      "IG02", NOTE, ANY, "It would hide a finding that comes later, which nobody has looked at."),
  IGNORE_OF_NOTHING("IG03", WARNING, ANY, "It says nothing that the review could heed.");

  private final String code;
  private final FindingSeverity severity;
  private final RuleScope scope;
  private final String reason;

  Rule(String code, FindingSeverity severity, RuleScope scope, String reason) {
    this.code = code;
    this.severity = severity;
    this.scope = scope;
    this.reason = reason;
  }

  /** Stable, such as {@code DS02}. */
  public String code() {
    return code;
  }

  public RuleFamily family() {
    return RuleFamily.of(code);
  }

  /** A few words with hyphens, such as {@code drop-column}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How serious it is unless a finding knows better. */
  public FindingSeverity severity() {
    return severity;
  }

  public RuleScope scope() {
    return scope;
  }

  /** Whether it is looked for only where somebody asks for it, because opinions differ. */
  public boolean isOnRequest() {
    return this == COLUMN_ORDER || this == UNQUALIFIED_NAME;
  }

  /** Why it matters, one or two sentences. */
  public String reason() {
    return reason;
  }

  /** What this rule has to say about a statement. */
  public Finding at(ScriptStatement statement, String title) {
    return at(statement.number(), title);
  }

  /** The same by the number of the statement. */
  public Finding at(int statement, String title) {
    return new Finding(
        this,
        severity,
        statement,
        title,
        reason,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The rule of a code, in any case. */
  public static Optional<Rule> of(String code) {
    return Arrays.stream(values()).filter(rule -> rule.code.equalsIgnoreCase(code)).findFirst();
  }
}
