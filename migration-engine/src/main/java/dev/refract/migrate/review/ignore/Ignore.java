package dev.refract.migrate.review.ignore;

import dev.refract.migrate.review.Finding;
import java.util.List;
import java.util.Locale;

/**
 * One comment that asks to ignore findings.
 *
 * @param statement the number of the statement that it is about; 0 for the whole script
 * @param codes in upper case; none where it names none
 * @param reason may be missing, which makes it void
 */
record Ignore(int statement, List<String> codes, String reason) {
  Ignore {
    codes = codes.stream().map(code -> code.toUpperCase(Locale.ROOT)).toList();
  }

  boolean isVoid() {
    return reason.isEmpty() || codes.isEmpty();
  }

  boolean takesAway(Finding finding) {
    return !isVoid()
        && codes.contains(finding.code())
        && (statement == 0 || statement == finding.statement());
  }
}
