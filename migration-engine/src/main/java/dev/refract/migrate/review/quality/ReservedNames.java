package dev.refract.migrate.review.quality;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.RuleScope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Names that are words of the language. */
final class ReservedNames {
  /** Words that are no name of a table or column on PostgreSQL 11 to 18 unless they are quoted. */
  static final Set<String> POSTGRES =
      words(
          """
          all analyse analyze and any array as asc asymmetric authorization binary both case cast
          check collate collation column concurrently constraint create cross current_catalog
          current_date current_role current_schema current_time current_timestamp current_user
          default deferrable desc distinct do else end except false fetch for foreign freeze from
          full grant group having ilike in initially inner intersect into is isnull join lateral
          leading left like limit localtime localtimestamp natural not notnull null offset on only
          or order outer overlaps placing primary references returning right select session_user
          similar some symmetric system_user table tablesample then to trailing true union unique user using
          variadic verbose when where window with
          """);

  /** The same on SQLite. */
  static final Set<String> SQLITE =
      words(
          """
          add all alter and as autoincrement between case cast check collate commit constraint
          create default deferrable delete distinct drop else escape except exists foreign from
          group having if in index insert intersect into is isnull join limit not nothing notnull
          null on or order primary raise references returning select set table then to transaction
          union unique update using values when where
          """);

  private ReservedNames() {}

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  static Stream<Finding> made(ReviewContext context) {
    boolean sqlite = RuleScope.of(context.facts().dialect()) == RuleScope.SQLITE;
    Predicate<String> reserved = sqlite ? ReservedNames::isReservedOnSqlite : POSTGRES::contains;
    return NewNames.in(context).flatMap(made -> finding(made, made.only(reserved)).stream());
  }

  /** Names in capitals have to be quoted on PostgreSQL anyway, and on SQLite they need not be. */
  private static boolean isReservedOnSqlite(String name) {
    return SQLITE.contains(name.toLowerCase(Locale.ROOT));
  }

  private static Optional<Finding> finding(NewNames made, List<String> names) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Rule.UNFIT_NAME
                .at(
                    made.statement(),
                    ReviewContext.quoted(names)
                        + (names.size() == 1 ? " is a reserved word" : " are reserved words"))
                .because("Without quotes, SQL takes it for a word of the language.")
                .safer("@map and @@map give it another name in the database."));
  }
}
