package dev.refract.orm.typed;

import dev.refract.orm.dialect.Description;
import dev.refract.orm.raw.SqlToken;
import dev.refract.orm.raw.SqlToken.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which columns of a result can be null although their tables have no nulls there: those of the
 * other side of an outer join. Where the text is not simple enough to tell, all of them.
 */
final class Nullability {
  private static final Set<String> SET_OPERATIONS = Set.of("union", "intersect", "except");
  private static final Set<String> GROUPINGS = Set.of("rollup", "cube", "grouping");
  private static final Set<String> AGGREGATES =
      Set.of(
          "avg",
          "count",
          "group_concat",
          "json_group_array",
          "json_group_object",
          "max",
          "min",
          "string_agg",
          "sum",
          "total");

  /** After these a name is that of a column; after others it may be one that is given here. */
  private static final Set<String> BEFORE_COLUMNS =
      Set.of(
          "select",
          "distinct",
          "all",
          "where",
          "and",
          "or",
          "not",
          "on",
          "by",
          "having",
          "when",
          "then",
          "else",
          "case",
          "between",
          "like",
          "in",
          "is",
          "returning",
          "set",
          "using");

  private final List<SqlToken> tokens;
  private final Set<String> optional = new HashSet<>();
  private boolean isAnything;

  Nullability(String sql) {
    this.tokens = SqlToken.read(sql).stream().filter(token -> !token.isBlank()).toList();
    for (int i = 0; i < tokens.size(); i++) {
      look(i);
    }
    isAnything |= !optional.isEmpty() && has("with");
    isAnything |= !has("group") && aggregates();
  }

  private void look(int at) {
    String word = word(at);
    isAnything |= SET_OPERATIONS.contains(word) || GROUPINGS.contains(word);
    boolean isJoin =
        word(at + 1).equals("join")
            || (word(at + 1).equals("outer") && word(at + 2).equals("join"));
    if (isJoin && (word.equals("right") || word.equals("full"))) {
      isAnything = true;
    } else if (isJoin && word.equals("left")) {
      joined(word(at + 1).equals("join") ? at + 2 : at + 3);
    }
  }

  /** The table after the words of a join, whose name may have several parts. */
  private void joined(int first) {
    int at = first;
    while (isName(at) && is(at + 1, ".")) {
      at += 2;
    }
    if (!isName(at) || is(at + 1, "(") || word(at).equals("lateral")) {
      isAnything = true;
    } else {
      optional.add(name(at));
    }
  }

  /** Without groups there is a row even where there are none, and its columns are null. */
  private boolean aggregates() {
    for (int i = 0; i < tokens.size(); i++) {
      if (AGGREGATES.contains(word(i)) && is(i + 1, "(")) {
        return true;
      }
    }
    return false;
  }

  boolean canBeNull(Description.Column column) {
    return isAnything
        || !column.isRequired()
        || column.table().isEmpty()
        || optional.contains(column.table().get().toLowerCase(Locale.ROOT))
        || !isNamed(column.table().get())
        || isGiven(column.label());
  }

  /** Whether the table stands in the text itself, not in a view. */
  private boolean isNamed(String table) {
    return tokens.stream().anyMatch(token -> name(token).equals(table.toLowerCase(Locale.ROOT)));
  }

  /** Whether the name of a column may be one that the text gives, so that it tells nothing. */
  private boolean isGiven(String label) {
    for (int i = 1; i < tokens.size(); i++) {
      if (name(tokens.get(i)).equals(label.toLowerCase(Locale.ROOT)) && isGivenAfter(i - 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean isGivenAfter(int at) {
    SqlToken before = tokens.get(at);
    return before.kind() == Kind.QUOTED
        || before.text().equals(")")
        || (before.kind() == Kind.WORD && !BEFORE_COLUMNS.contains(word(at)));
  }

  private boolean has(String word) {
    return tokens.stream().anyMatch(token -> token.is(word));
  }

  private boolean isName(int at) {
    return at < tokens.size()
        && (tokens.get(at).kind() == Kind.WORD || tokens.get(at).kind() == Kind.QUOTED);
  }

  private boolean is(int at, String text) {
    return at < tokens.size() && tokens.get(at).text().equals(text);
  }

  private String word(int at) {
    return at < tokens.size() && tokens.get(at).kind() == Kind.WORD
        ? tokens.get(at).text().toLowerCase(Locale.ROOT)
        : "";
  }

  private String name(int at) {
    return name(tokens.get(at));
  }

  private static String name(SqlToken token) {
    String text = token.text().toLowerCase(Locale.ROOT);
    return token.kind() == Kind.QUOTED && text.length() > 1
        ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
        : text;
  }
}
