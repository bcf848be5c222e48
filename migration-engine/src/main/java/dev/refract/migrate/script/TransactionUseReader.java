package dev.refract.migrate.script;

import dev.refract.migrate.script.TransactionUse.AddsEnumValue;
import dev.refract.migrate.script.TransactionUse.Alone;
import dev.refract.migrate.script.TransactionUse.Begins;
import dev.refract.migrate.script.TransactionUse.Commits;
import dev.refract.migrate.script.TransactionUse.Inside;
import dev.refract.migrate.script.TransactionUse.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows which statements of PostgreSQL refuse to run in a transaction, versions 11 to 18. */
final class TransactionUseReader {
  private static final Set<String> SERVER_WIDE = Set.of("DATABASE", "TABLESPACE", "SUBSCRIPTION");
  private static final Set<String> WHOLE_REINDEX = Set.of("DATABASE", "SYSTEM", "SCHEMA");

  private final String text;
  private final List<SqlToken> tokens;

  TransactionUseReader(String text, List<SqlToken> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  TransactionUse read() {
    if (tokens.getFirst().isSymbol(text, '\\')) {
      return new Refused(
          "a line that begins with a backslash is a command of psql, not SQL; remove it");
    }
    return switch (word(0)) {
      case "BEGIN" -> new Begins();
      case "START" -> word(1).equals("TRANSACTION") ? new Begins() : new Inside();
      case "COMMIT", "END" ->
          word(1).equals("PREPARED") ? new Alone("COMMIT PREPARED") : new Commits();
      case "ROLLBACK", "ABORT" -> rollback();
      case "PREPARE" ->
          word(1).equals("TRANSACTION")
              ? new Refused("a prepared transaction would outlive the script")
              : new Inside();
      case "VACUUM" -> new Alone("VACUUM");
      case "CREATE" -> create();
      case "DROP" -> drop();
      case "ALTER" -> alter();
      case "REINDEX" -> reindex();
      case "CLUSTER" -> hasName() ? new Inside() : new Alone("CLUSTER of all tables");
      case "DISCARD" -> word(1).equals("ALL") ? new Alone("DISCARD ALL") : new Inside();
      case "COPY" -> copy();
      case "DO" -> commitsItself() ? new Alone("DO with its own COMMIT") : new Inside();
      default -> new Inside();
    };
  }

  private TransactionUse rollback() {
    if (has("TO")) {
      return new Inside();
    }
    return word(1).equals("PREPARED")
        ? new Alone("ROLLBACK PREPARED")
        : new Refused(
            word(0)
                + " cannot stand in a script: it runs in one transaction, which is rolled back as"
                + " a whole when a statement fails");
  }

  private TransactionUse create() {
    if (SERVER_WIDE.contains(word(1))) {
      return new Alone("CREATE " + word(1));
    }
    int index = word(1).equals("UNIQUE") ? 2 : 1;
    return word(index).equals("INDEX") && word(index + 1).equals("CONCURRENTLY")
        ? new Alone("CREATE INDEX CONCURRENTLY")
        : new Inside();
  }

  private TransactionUse drop() {
    if (SERVER_WIDE.contains(word(1))) {
      return new Alone("DROP " + word(1));
    }
    return word(1).equals("INDEX") && word(2).equals("CONCURRENTLY")
        ? new Alone("DROP INDEX CONCURRENTLY")
        : new Inside();
  }

  private TransactionUse alter() {
    return switch (word(1)) {
      case "SYSTEM" -> new Alone("ALTER SYSTEM");
      case "SUBSCRIPTION" -> new Alone("ALTER SUBSCRIPTION");
      case "DATABASE" ->
          has("TABLESPACE") ? new Alone("ALTER DATABASE … SET TABLESPACE") : new Inside();
      case "TABLE" ->
          has("DETACH") && has("CONCURRENTLY")
              ? new Alone("DETACH PARTITION CONCURRENTLY")
              : new Inside();
      case "TYPE" -> alterType();
      default -> new Inside();
    };
  }

  private TransactionUse alterType() {
    for (int i = 2; i + 1 < tokens.size(); i++) {
      if (word(i).equals("ADD") && word(i + 1).equals("VALUE")) {
        return tokens.stream()
            .skip(i)
            .filter(token -> token.kind() == SqlToken.Kind.STRING)
            .findFirst()
            .<TransactionUse>map(token -> new AddsEnumValue(SqlToken.unquoted(token.in(text))))
            .orElseGet(Inside::new);
      }
    }
    return new Inside();
  }

  private TransactionUse reindex() {
    int target = 1;
    while (target < tokens.size() && word(target).isEmpty()) {
      target++;
    }
    boolean options = target > 1;
    if (has("CONCURRENTLY")) {
      return new Alone("REINDEX CONCURRENTLY");
    }
    if (options) {
      target = indexAfterBracket();
    }
    return WHOLE_REINDEX.contains(word(target))
        ? new Alone("REINDEX " + word(target))
        : new Inside();
  }

  private TransactionUse copy() {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (word(i).equals("FROM") && word(i + 1).equals("STDIN")) {
        return new Refused(
            "COPY … FROM stdin needs rows that follow it, which only psql sends; write them as"
                + " INSERT");
      }
      if (word(i).equals("TO") && word(i + 1).equals("STDOUT")) {
        return new Refused("COPY … TO stdout has nobody to read what it writes");
      }
    }
    return new Inside();
  }

  /** Whether the block of a DO ends a transaction by its own words. */
  private boolean commitsItself() {
    return tokens.stream()
        .filter(token -> token.kind() == SqlToken.Kind.STRING)
        .map(token -> SqlToken.unquoted(token.in(text)))
        .anyMatch(TransactionUseReader::endsTransactions);
  }

  private static boolean endsTransactions(String body) {
    List<SqlToken> words =
        SqlLexer.tokens(body, SqlLexis.POSTGRES).stream()
            .filter(token -> token.kind().isSignificant())
            .toList();
    for (int i = 0; i + 1 < words.size(); i++) {
      boolean ends = words.get(i).is(body, "COMMIT") || words.get(i).is(body, "ROLLBACK");
      SqlToken next = words.get(i + 1);
      if (ends && (next.isSymbol(body, ';') || next.is(body, "AND"))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name follows the first word and its options. */
  private boolean hasName() {
    int at = tokens.size() > 1 && tokens.get(1).isSymbol(text, '(') ? indexAfterBracket() : 1;
    return at < tokens.size() && !(at == tokens.size() - 1 && word(at).equals("VERBOSE"));
  }

  private int indexAfterBracket() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isSymbol(text, ')')) {
        return i + 1;
      }
    }
    return tokens.size();
  }

  private boolean has(String keyword) {
    return tokens.stream().anyMatch(token -> token.is(text, keyword));
  }

  /** In upper case; empty where no word stands there. */
  private String word(int index) {
    return index < tokens.size() && tokens.get(index).kind() == SqlToken.Kind.WORD
        ? tokens.get(index).in(text).toUpperCase(Locale.ROOT)
        : "";
  }
}
