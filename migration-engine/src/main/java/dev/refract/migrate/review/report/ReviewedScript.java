package dev.refract.migrate.review.report;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.ScriptReview;
import dev.refract.migrate.script.ScriptStatement;
import java.util.List;
import java.util.Optional;

/**
 * A reviewed script under a name.
 *
 * @param name what people call it, such as the name of a migration
 * @param file where it stands, with slashes, relative to the project; empty where it is no file
 */
public record ReviewedScript(String name, String file, ScriptReview review) {

  /** The statement that a finding is about; empty where it is about the whole script. */
  Optional<ScriptStatement> statement(Finding finding) {
    return review.script().statements().stream()
        .filter(statement -> statement.number() == finding.statement())
        .findFirst();
  }

  /** Where a statement begins. */
  Place begin(ScriptStatement statement) {
    return at(statement.span().start());
  }

  /** Where it ends, behind its last character. */
  Place end(ScriptStatement statement) {
    return at(statement.span().end());
  }

  /** Where a character of the script stands. */
  Place at(int offset) {
    return Place.of(review.script().positionOf(offset));
  }

  /** {@code migration.sql:12:1}, or {@code statement 3} where there is no file. */
  String place(ScriptStatement statement) {
    Place begin = begin(statement);
    return file.isEmpty()
        ? "line " + begin.line()
        : file + ":" + begin.line() + ":" + begin.column();
  }

  /** The findings about the script as a whole. */
  List<Finding> general() {
    return review.findings().stream().filter(finding -> finding.statement() == 0).toList();
  }
}
