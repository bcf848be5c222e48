package dev.refract.migrate.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.NewerSyntax;
import dev.refract.migrate.live.LiveFacts;
import dev.refract.migrate.review.catalogue.Reviewer;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import dev.refract.orm.connect.Database;
import dev.refract.orm.dialect.PostgresDialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A script, what a rule says about it, and what the database does with it.
 *
 * @param speaks whether the rule is to find something
 * @param outcome the SQLSTATE with which the script fails, empty text where it runs; empty where it
 *     is not tried
 */
record ReviewCase(String code, boolean speaks, String script, Optional<String> outcome) {

  static ReviewCase finds(String code, String script) {
    return new ReviewCase(code, true, script, Optional.empty());
  }

  static ReviewCase silent(String code, String script) {
    return new ReviewCase(code, false, script, Optional.empty());
  }

  ReviewCase failing(String sqlState) {
    return new ReviewCase(code, speaks, script, Optional.of(sqlState));
  }

  ReviewCase running() {
    return new ReviewCase(code, speaks, script, Optional.of(""));
  }

  /** It fails on a database that tells no SQLSTATE. */
  ReviewCase refused() {
    return failing("null");
  }

  String name() {
    return code + (speaks ? " finds " : " is silent: ") + script.replaceAll("\\s+", " ");
  }

  /** Reviews the script, and tries it in a transaction that is rolled back. */
  void check(Database database) throws SQLException {
    if (database.dialect() instanceof PostgresDialect) {
      NewerSyntax.assumeKnown(script);
      if (outcome.isPresent() && script.contains("ADD VALUE")) {
        NewerSyntax.assumeServer(12, "the value of an enum is added in a transaction");
      }
    }
    SqlScript parsed = SqlScript.parse(script, SqlLexis.of(database.dialect()));
    ScriptReview review =
        Reviewer.review(parsed, ReviewBasis.of(new LiveFacts(database)), settings());
    List<String> codes = review.findings().stream().map(Finding::code).toList();
    if (speaks) {
      assertThat(codes).as("%s", review.findings()).contains(code);
    } else {
      assertThat(codes).as("%s", review.findings()).doesNotContain(code);
    }
    if (outcome.isPresent()) {
      assertThat(run(database)).isEqualTo(outcome.get());
    }
  }

  /** Rules on request are asked for where the case is about one. */
  private ReviewSettings settings() {
    return ReviewSettings.USUAL.enabling(Rule.of(code).stream().toList());
  }

  private String run(Database database) throws SQLException {
    try (Connection connection = database.borrow();
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        sql.execute(script);
        return "";
      } catch (SQLException failure) {
        return String.valueOf(failure.getSQLState());
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
