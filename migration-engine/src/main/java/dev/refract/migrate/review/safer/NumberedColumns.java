package dev.refract.migrate.review.safer;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep;
import dev.refract.migrate.review.rewrite.RewriteStep.Here;
import dev.refract.migrate.review.rewrite.RewriteStep.Later;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.GivenValue.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * New columns that number the rows: a plain column that counts by a sequence, filled in batches.
 */
public final class NumberedColumns {
  private static final String SUMMARY = "Fill it in batches";
  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?is)\\bGENERATED\\s+(?:ALWAYS|BY\\s+DEFAULT)\\s+AS\\s+IDENTITY(?:\\s*\\((.*?)\\))?");

  private final FilledColumn added;

  private NumberedColumns(FilledColumn added) {
    this.added = added;
  }

  /** Serial or identity; empty where the table has no key along which it could be filled. */
  public static Optional<Rewrite> numbered(ReviewContext context, Occurrence<AddColumn> add) {
    FilledColumn added = new FilledColumn(context, add);
    if (!added.canBeFilled()) {
      return Optional.empty();
    }
    NumberedColumns columns = new NumberedColumns(added);
    return add.action().column().value() instanceof Serial
        ? Optional.of(columns.serial())
        : columns.identity(Sql.command(context.script(), add.statement(), add.action()));
  }

  /** With a sequence of its own as its default. */
  private Rewrite serial() {
    TableName sequence = sequence("seq");
    List<RewriteStep> steps = new ArrayList<>();
    steps.add(added.plain(numberType(added.definition().type())));
    steps.add(
        new Here(
            "CREATE SEQUENCE %s OWNED BY %s.%s"
                .formatted(quote(sequence), quote(added.table()), added.column())));
    steps.add(added.giving(next(sequence)));
    steps.addAll(added.filled(next(sequence), added.column() + " IS NULL", true));
    return added.rewrite(SUMMARY, steps);
  }

  /** With a sequence that fills it, from which its own one goes on. */
  private Optional<Rewrite> identity(String command) {
    Matcher words = IDENTITY.matcher(command);
    if (!words.find()) {
      return Optional.empty();
    }
    String options = words.group(1) == null ? "" : " " + words.group(1).strip();
    TableName sequence = sequence("fill");
    List<RewriteStep> steps = new ArrayList<>();
    steps.add(added.plain(added.definition().type()));
    steps.add(new Here("CREATE SEQUENCE " + quote(sequence) + options));
    steps.add(added.giving(next(sequence)));
    steps.addAll(added.filled(next(sequence), added.column() + " IS NULL", true));
    steps.add(Later.of("identity_" + added.definition().name(), goingOn(words.group(), sequence)));
    return Optional.of(added.rewrite(SUMMARY, steps));
  }

  private String goingOn(String identity, TableName sequence) {
    return String.join(
        ";\n",
        Sql.alter(
            added.table(),
            "ALTER COLUMN %1$s DROP DEFAULT, ALTER COLUMN %1$s ADD %2$s"
                .formatted(added.column(), identity)),
        "SELECT setval(pg_get_serial_sequence(%s, %s), last_value, is_called) FROM %s"
            .formatted(
                Sql.literal(quote(added.table())),
                Sql.literal(added.definition().name()),
                quote(sequence)),
        "DROP SEQUENCE " + quote(sequence));
  }

  private TableName sequence(String ending) {
    return added
        .table()
        .sibling(Sql.name(added.table(), List.of(added.definition().name()), ending));
  }

  private static String next(TableName sequence) {
    return "nextval(%s)".formatted(Sql.literal(quote(sequence)));
  }

  private static String numberType(String serial) {
    return switch (serial) {
      case "BIGSERIAL", "SERIAL8" -> "BIGINT";
      case "SMALLSERIAL", "SERIAL2" -> "SMALLINT";
      default -> "INTEGER";
    };
  }
}
