package dev.refract.migrate;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What only newer servers understand. A test that needs it says so and is skipped on older ones;
 * fixtures leave it out there.
 */
public final class NewerSyntax {
  private static final Map<Pattern, Integer> SINCE = new LinkedHashMap<>();

  static {
    since(12, "\\) STORED");
    since(12, "REINDEX (\\(\\w+\\) )?\\w+ CONCURRENTLY");
    since(12, "REFERENCES kt|kt_fk"); // a key of a partitioned table
    since(12, "\\bloose\\b|\\bword\\b|COLLATE other"); // a collation that is not deterministic
    since(13, "gen_random_uuid\\(\\)");
    since(13, "DROP EXPRESSION");
    since(13, "ALTER EXTENSION \"pg_trgm\" UPDATE");
    since(14, "BEGIN ATOMIC");
    since(14, "SET COMPRESSION");
    since(14, "DETACH PARTITION \\w+ CONCURRENTLY");
    since(15, "NULLS NOT DISTINCT");
    since(17, "SET EXPRESSION");
    since(18, "\\) VIRTUAL");
    since(18, "uuidv7\\(\\)");
    since(18, "NOT ENFORCED");
    since(18, "CONSTRAINT \\w+ NOT NULL|late_null");
  }

  private NewerSyntax() {}

  private static void since(int version, String pattern) {
    SINCE.put(Pattern.compile(pattern), version);
  }

  /** Skips the test where the server does not know something that stands in the script. */
  public static void assumeKnown(String script) {
    SINCE.forEach((pattern, version) -> {
      if (pattern.matcher(script).find()) {
        assumeServer(version, pattern.pattern());
      }
    });
  }

  /** Skips the test on servers before a version, for a reason that is told. */
  public static void assumeServer(int version, String reason) {
    assumeTrue(
        TestPostgres.version() >= version, () -> "PostgreSQL " + version + " or newer: " + reason);
  }

  /** A part of a script on servers from a version on, nothing on older ones. */
  public static String from(int version, String part) {
    return TestPostgres.version() >= version ? part : "";
  }
}
