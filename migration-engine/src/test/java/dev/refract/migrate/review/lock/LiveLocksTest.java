package dev.refract.migrate.review.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.TestPostgres;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.live.LiveFacts;
import dev.refract.migrate.review.Effect;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.ScriptReview;
import dev.refract.migrate.review.Shows;
import dev.refract.migrate.review.catalogue.Reviewer;
import dev.refract.migrate.review.fact.DatabaseFacts;
import dev.refract.migrate.review.fact.LiveDefinition;
import dev.refract.migrate.review.fact.LiveDomain;
import dev.refract.migrate.review.fact.LiveEnum;
import dev.refract.migrate.review.fact.LiveObject;
import dev.refract.migrate.review.fact.LiveSession;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.review.fact.ServerVersion;
import dev.refract.migrate.review.fact.TableSize;
import dev.refract.migrate.review.impact.DurationClass;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import dev.refract.orm.dialect.Dialect;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/**
 * What size and age say, which no test can wait for: the facts of a database with others for them.
 */
class LiveLocksTest {
  private static final String REWRITE = "ALTER TABLE t ALTER COLUMN a TYPE bigint";
  private static final String CATALOGUE_ONLY = "ALTER TABLE t ADD COLUMN x int";

  /** The facts of a real database, whose tables are larger and whose sessions older. */
  private record Aged(DatabaseFacts live, TableSize size, List<LiveSession> sessions)
      implements DatabaseFacts {
    @Override
    public Dialect dialect() {
      return live.dialect();
    }

    @Override
    public boolean isConnected() {
      return true;
    }

    @Override
    public Optional<ServerVersion> version() {
      return live.version();
    }

    @Override
    public Optional<String> timeZone() {
      return live.timeZone();
    }

    @Override
    public Optional<LiveTable> table(TableName name) {
      return live.table(name)
          .map(table ->
              new LiveTable(
                  table.schema(),
                  table.name(),
                  table.columns(),
                  table.keys(),
                  table.checks(),
                  table.foreignKeys(),
                  table.referencedBy(),
                  table.indexes(),
                  table.dependents(),
                  table.partitions(),
                  size));
    }

    @Override
    public List<LiveTable> tables() {
      return live.tables();
    }

    @Override
    public Optional<LiveEnum> enumType(String name) {
      return live.enumType(name);
    }

    @Override
    public List<LiveObject> objects() {
      return live.objects();
    }

    @Override
    public Optional<LiveDomain> domain(String name) {
      return live.domain(name);
    }

    @Override
    public Optional<String> text(TableName table) {
      return live.text(table);
    }

    @Override
    public Optional<String> partitionKey(TableName table) {
      return live.partitionKey(table);
    }

    @Override
    public List<LiveDefinition> definitions(TableName table, String column) {
      return live.definitions(table, column);
    }

    @Override
    public List<LiveSession> sessions(TableName table, Duration atLeast) {
      return sessions.stream().filter(one -> one.age().compareTo(atLeast) >= 0).toList();
    }

    @Override
    public OptionalLong count(String query) {
      return live.count(query);
    }
  }

  private static ScriptReview review(String script, long rows, long bytes, Duration age) {
    try (TestPostgres postgres = new TestPostgres()) {
      postgres.run("CREATE TABLE t (id int PRIMARY KEY, a int)", "INSERT INTO t VALUES (1, 1)");
      DatabaseFacts facts =
          new Aged(
              new LiveFacts(postgres.database()),
              new TableSize(OptionalLong.of(rows), OptionalLong.of(bytes)),
              List.of(new LiveSession(77, "reports", "idle in transaction", age)));
      return Reviewer.review(SqlScript.parse(script, SqlLexis.POSTGRES), facts);
    }
  }

  private static List<String> codes(ScriptReview review) {
    return review.findings().stream().map(Finding::code).toList();
  }

  @Shows("LK40")
  @Test
  void anOldTransactionIsInTheWay() {
    ScriptReview review = review(CATALOGUE_ONLY, 1, 8192, Duration.ofMinutes(5));
    assertThat(codes(review)).contains("LK40").doesNotContain("LK41", "LK42");
    assertThat(review.findings())
        .anySatisfy(finding -> assertThat(finding.title()).contains("session 77 of reports"));
    assertThat(codes(review(CATALOGUE_ONLY, 1, 8192, Duration.ofSeconds(5))))
        .doesNotContain("LK40");
  }

  @Shows({"LK41", "LK42"})
  @Test
  void aLargeTableTakesLongAndNeedsDisk() {
    ScriptReview review = review(REWRITE, 50_000_000, 40_000_000_000L, Duration.ZERO);
    assertThat(codes(review)).contains("LK09", "LK41", "LK42");
    Effect effect = review.effects().getFirst();
    assertThat(effect.rows()).hasValue(50_000_000);
    assertThat(effect.duration()).contains(DurationClass.MINUTES);
    assertThat(effect.rebuild()).isTrue();
    assertThat(codes(review(REWRITE, 1, 8192, Duration.ZERO))).doesNotContain("LK41", "LK42");
  }

  @Test
  void aLargeTableOfWhichOnlyTheCatalogueChangesTakesNoTime() {
    ScriptReview review = review(CATALOGUE_ONLY, 50_000_000, 40_000_000_000L, Duration.ZERO);
    assertThat(codes(review)).doesNotContain("LK41", "LK42");
    assertThat(review.effects().getFirst().duration()).contains(DurationClass.INSTANT);
  }
}
