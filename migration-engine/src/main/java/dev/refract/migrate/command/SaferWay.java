package dev.refract.migrate.command;

import dev.refract.migrate.backfill.Backfill;
import dev.refract.migrate.history.MigrationException;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationName;
import dev.refract.migrate.history.MigrationsFolder;
import dev.refract.migrate.review.ReviewBasis;
import dev.refract.migrate.review.ReviewSettings;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.catalogue.Reviewer;
import dev.refract.migrate.review.fact.DatabaseFacts;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.ScriptPart;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import dev.refract.orm.dialect.Dialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A safer way that a review offers, as files: several migrations in the place of one that has run
 * nowhere yet.
 *
 * @param pending the migration that is replaced
 * @param migrations what takes its place, in order; the first has its name
 */
public record SaferWay(
    MigrationsFolder folder, Dialect dialect, MigrationFile pending, List<Planned> migrations) {
  public SaferWay {
    migrations = List.copyOf(migrations);
  }

  /**
   * A migration that is not written yet.
   *
   * @param backfill what must be filled before it runs
   */
  public record Planned(String name, String script, Optional<Backfill> backfill) {}

  /**
   * Plans one; writes nothing.
   *
   * @param rewrite of a finding in the script of the pending migration
   */
  public static SaferWay of(
      MigrationsFolder folder, Dialect dialect, MigrationFile pending, Rewrite rewrite) {
    return named(folder, dialect, pending, rewrite.apply(parse(pending.requireScript(), dialect)));
  }

  /** What a review offers for a script. */
  @FunctionalInterface
  public interface Offers {
    /**
     * The safer ways, in any order.
     *
     * @param earlier the statements that will have run before
     */
    Stream<Rewrite> of(SqlScript script, List<ScriptStatement> earlier);
  }

  /**
   * What a review on a database offers.
   *
   * @param rules whose safer ways are wanted
   * @param waiting the statements of the migrations that run before
   */
  public static Offers on(
      DatabaseFacts facts, Predicate<Rule> rules, List<ScriptStatement> waiting) {
    return (script, earlier) -> {
      List<ScriptStatement> before = new ArrayList<>(waiting);
      before.addAll(earlier);
      return Reviewer.review(script, ReviewBasis.of(facts).behind(before), ReviewSettings.USUAL)
          .findings()
          .stream()
          .filter(finding -> rules.test(finding.rule()))
          .flatMap(finding -> finding.rewrite().stream());
    };
  }

  /** Plans all that are offered, and those for what comes out of them; writes nothing. */
  public static SaferWay all(
      MigrationsFolder folder, Dialect dialect, MigrationFile pending, Offers offers) {
    List<ScriptPart> parts = new ArrayList<>();
    parts.add(
        new ScriptPart("", pending.requireScript(), true, Optional.empty(), Optional.empty()));
    List<ScriptStatement> earlier = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      SqlScript script = parse(parts.get(i).sql(), dialect);
      Optional<Rewrite> next = next(parts.get(i), script, earlier, offers);
      while (next.isPresent()) {
        List<ScriptPart> instead = inPlaceOf(parts.remove(i), next.get().apply(script));
        parts.addAll(i, instead);
        script = parse(parts.get(i).sql(), dialect);
        next = next(parts.get(i), script, earlier, offers);
      }
      earlier.addAll(script.statements());
    }
    return named(folder, dialect, pending, parts);
  }

  /** What came out of a safer way is as safe as can be; it may want a header still. */
  private static Optional<Rewrite> next(
      ScriptPart part, SqlScript script, List<ScriptStatement> earlier, Offers offers) {
    boolean isRest = part.suffix().isEmpty();
    return offers
        .of(script, earlier)
        .filter(rewrite -> isRest || rewrite.statement() == 0)
        .findFirst();
  }

  /** The first of them waits for what the whole waited for, and keeps its name. */
  private static List<ScriptPart> inPlaceOf(ScriptPart whole, List<ScriptPart> parts) {
    ScriptPart first = parts.getFirst();
    List<ScriptPart> all = new ArrayList<>(parts);
    all.set(
        0,
        new ScriptPart(
            first.suffix().isEmpty() ? whole.suffix() : first.suffix(),
            first.sql(),
            first.inTransaction(),
            first.backfill().or(whole::backfill),
            first.deployFirst().or(whole::deployFirst)));
    return all;
  }

  private static SaferWay named(
      MigrationsFolder folder, Dialect dialect, MigrationFile pending, List<ScriptPart> parts) {
    Set<String> taken = new HashSet<>();
    folder.migrations().forEach(migration -> taken.add(migration.name()));
    String last = pending.name();
    List<Planned> planned = new ArrayList<>();
    for (ScriptPart part : parts) {
      if (!planned.isEmpty()) {
        last = MigrationName.after(last, pending.name(), part.suffix(), taken);
      }
      planned.add(new Planned(last, text(part), part.backfill()));
    }
    return new SaferWay(folder, dialect, pending, planned);
  }

  private static SqlScript parse(String script, Dialect dialect) {
    return SqlScript.parse(script, SqlLexis.of(dialect));
  }

  /** The script, under what must happen before it runs. */
  public static String text(ScriptPart part) {
    return part.deployFirst()
            .map(what -> "-- Before this migration runs: " + what + "\n")
            .orElse("")
        + part.sql();
  }

  /**
   * Writes the files: the new ones first, so that nothing is lost where one cannot be written.
   *
   * @throws MigrationException where one cannot be written
   */
  public List<MigrationFile> write() {
    List<MigrationFile> written = new ArrayList<>();
    try {
      for (Planned later : migrations.subList(1, migrations.size())) {
        written.add(folder.create(later.name(), later.script(), dialect.provider()));
        later.backfill().ifPresent(written.getLast()::write);
      }
      Planned first = migrations.getFirst();
      first.backfill().ifPresent(pending::write);
      written.addFirst(pending.rewrite(first.script()));
      return written;
    } catch (MigrationException failure) {
      MigrationsFolder.remove(written);
      throw failure;
    }
  }
}
