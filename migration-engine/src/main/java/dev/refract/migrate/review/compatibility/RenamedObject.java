package dev.refract.migrate.review.compatibility;

import static dev.refract.migrate.review.ReviewContext.isSame;
import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.RuleScope;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep.Here;
import dev.refract.migrate.review.rewrite.RewriteStep.Later;
import dev.refract.migrate.review.safer.SafeRenames;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnAction.RenameColumn;
import dev.refract.migrate.script.action.ConstraintAction.RenameConstraint;
import dev.refract.migrate.script.action.GivenValue;
import dev.refract.migrate.script.action.SchemaAction.RenameSchema;
import dev.refract.migrate.script.action.SchemaAction.RenameSequence;
import dev.refract.migrate.script.action.TableAction.RenameTable;
import dev.refract.migrate.script.action.TypeAction.CreateEnum;
import dev.refract.migrate.script.action.TypeAction.RenameType;
import dev.refract.migrate.script.action.ViewAction.CreateView;
import dev.refract.migrate.script.action.ViewAction.RenameView;
import java.util.List;
import java.util.stream.Stream;

/** Something gets another name while the application may be running. */
final class RenamedObject {
  private RenamedObject() {}

  /** Silent when a view takes the old name. */
  static Stream<Finding> table(ReviewContext context, Occurrence<RenameTable> rename) {
    TableName table = rename.action().table();
    boolean mimicked = context.any(CreateView.class, made -> isSame(made.view(), table));
    return mimicked || context.isInRebuild(rename.statement()) || !context.mayHaveRows(table)
        ? Stream.empty()
        : Stream.of(
            withView(
                context,
                rename,
                Rule.RENAME_TABLE
                    .at(rename.statement(), "Renames table " + quote(table))
                    .safer("Keep the table's name with @@map, and rename only the model.")));
  }

  /** On PostgreSQL, what is written to a plain view goes to its table. */
  private static Finding withView(
      ReviewContext context, Occurrence<RenameTable> rename, Finding finding) {
    if (!RuleScope.POSTGRES.includes(context.facts().dialect())) {
      return finding;
    }
    TableName table = rename.action().table();
    String view =
        "CREATE VIEW %s AS SELECT * FROM %s"
            .formatted(quote(table), quote(table.sibling(rename.action().newName())));
    return finding.with(
        new Rewrite(
            rename.statement().number(),
            0,
            "Keep a view of the old name until nobody uses it",
            List.of(
                new Here(rename.statement().text()),
                new Here(view),
                Later.of("drop_view_" + table.name(), "DROP VIEW " + quote(table))
                    .afterDeploying(
                        "Deploy the version of the application that uses the new name."))));
  }

  /** Silent when a generated column takes the old name. */
  static Stream<Finding> column(ReviewContext context, Occurrence<RenameColumn> rename) {
    RenameColumn renamed = rename.action();
    boolean mimicked =
        context.any(
            AddColumn.class,
            add ->
                isSame(add.table(), renamed.table())
                    && add.column().name().equals(renamed.column())
                    && add.column().value() instanceof GivenValue.Generated);
    if (mimicked || !context.mayHaveRows(renamed.table())) {
      return Stream.empty();
    }
    Finding finding =
        Rule.RENAME_COLUMN
            .at(rename.statement(), "Renames column " + quote(renamed.column()))
            .safer("Keep the column's name with @map, and rename only the field.");
    return Stream.of(
        RuleScope.POSTGRES.includes(context.facts().dialect())
            ? SafeRenames.expanded(context, rename).map(finding::with).orElse(finding)
            : finding);
  }

  /** Silent when something else takes the old name, as where an enum is made anew. */
  static Stream<Finding> type(ReviewContext context, Occurrence<RenameType> rename) {
    String name = rename.action().type().name();
    boolean replaced =
        context.any(RenameType.class, other -> other.newName().equals(name))
            || context.any(CreateEnum.class, made -> made.type().name().equals(name));
    boolean made =
        context.anyBefore(
            rename, CreateEnum.class, enumType -> enumType.type().name().equals(name));
    return replaced || made ? Stream.empty() : renamed(rename, "type", name);
  }

  static Stream<Finding> schema(ReviewContext context, Occurrence<RenameSchema> rename) {
    return renamed(rename, "schema", rename.action().schema());
  }

  static Stream<Finding> sequence(ReviewContext context, Occurrence<RenameSequence> rename) {
    return renamed(rename, "sequence", rename.action().sequence().name());
  }

  static Stream<Finding> view(ReviewContext context, Occurrence<RenameView> rename) {
    return renamed(rename, "view", rename.action().view().name());
  }

  /** Code seldom names a constraint: only where it handles its violation. */
  static Stream<Finding> constraint(ReviewContext context, Occurrence<RenameConstraint> rename) {
    return renamed(rename, "constraint", rename.action().constraint())
        .map(finding ->
            finding
                .as(FindingSeverity.NOTE)
                .because("Code that knows the constraint by its name, as in ON CONFLICT, fails."));
  }

  private static Stream<Finding> renamed(Occurrence<?> rename, String word, String name) {
    return Stream.of(
        Rule.RENAME_OTHER.at(rename.statement(), "Renames %s %s".formatted(word, quote(name))));
  }
}
