package dev.refract.migrate.review;

import java.util.Locale;

/** What rules are about; the first two letters of their codes. */
public enum RuleFamily {
  DS("Destructive", "Data, or a promise about data, is lost."),
  DD("Dependent on the data", "Whether the statement fails depends on the rows that are there."),
  LK("Locks and work", "Others wait, because of a lock or the work done under it."),
  BC("Backward compatibility", "The version of the application that is running now breaks."),
  TX("Transactions and layout", "How the script is cut, run and recorded."),
  SL("SQLite", "What is peculiar to SQLite."),
  SC("Schema quality", "The schema that comes out could be better."),
  IG("Ignores", "How findings are ignored.");

  private final String title;
  private final String summary;

  RuleFamily(String title, String summary) {
    this.title = title;
    this.summary = summary;
  }

  public String title() {
    return title;
  }

  /** One sentence. */
  public String summary() {
    return summary;
  }

  static RuleFamily of(String code) {
    return valueOf(code.substring(0, 2).toUpperCase(Locale.ROOT));
  }
}
