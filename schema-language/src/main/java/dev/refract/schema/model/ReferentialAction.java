package dev.refract.schema.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What happens to a row when the row it points to goes or changes its key. */
public enum ReferentialAction {
  CASCADE("Cascade"),
  RESTRICT("Restrict"),
  NO_ACTION("NoAction"),
  SET_NULL("SetNull"),
  SET_DEFAULT("SetDefault");

  /** All names as written in a schema. */
  public static final List<String> KEYWORDS =
      Arrays.stream(values()).map(ReferentialAction::keyword).toList();

  private final String keyword;

  ReferentialAction(String keyword) {
    this.keyword = keyword;
  }

  /** The name as written in a schema. */
  public String keyword() {
    return keyword;
  }

  /** The action of a name as written. */
  public static Optional<ReferentialAction> of(String keyword) {
    return Arrays.stream(values()).filter(a -> a.keyword.equals(keyword)).findFirst();
  }
}
