package dev.refract.schema.connector;

/**
 * Where names of constraints must differ from one another.
 *
 * <p>Global scopes reach over all tables of a database schema, the others over one table.
 */
public enum ConstraintScope {
  ALL_INDEXES(true, "all indexes"),
  ALL_FOREIGN_KEYS(true, "all foreign keys"),
  ALL_PRIMARY_KEYS_AND_INDEXES(true, "all primary keys and indexes"),
  ALL_PRIMARY_KEYS_FOREIGN_KEYS_AND_DEFAULTS(true, "all primary keys, foreign keys and defaults"),
  INDEXES_OF_MODEL(false, "the indexes of its model"),
  PRIMARY_KEY_AND_INDEXES_OF_MODEL(false, "the primary key and the indexes of its model"),
  KEYS_AND_INDEXES_OF_MODEL(false, "the keys and indexes of its model");

  /** A kind of constraint. */
  public enum Member {
    PRIMARY_KEY,
    INDEX,
    FOREIGN_KEY,
    DEFAULT
  }

  private final boolean global;
  private final String description;

  ConstraintScope(boolean global, String description) {
    this.global = global;
    this.description = description;
  }

  public boolean isGlobal() {
    return global;
  }

  /** What the name must differ from, as the end of "among …". */
  public String description() {
    return description;
  }

  /**
   * Whether a constraint of a kind is to blame where its name is taken; the others are only
   * counted.
   */
  public boolean refuses(Member member) {
    return holds(member) && !(this == KEYS_AND_INDEXES_OF_MODEL && member == Member.INDEX);
  }

  /** Whether constraints of a kind share the scope. */
  public boolean holds(Member member) {
    return switch (this) {
      case ALL_INDEXES, INDEXES_OF_MODEL -> member == Member.INDEX;
      case ALL_FOREIGN_KEYS -> member == Member.FOREIGN_KEY;
      case ALL_PRIMARY_KEYS_AND_INDEXES, PRIMARY_KEY_AND_INDEXES_OF_MODEL ->
          member == Member.PRIMARY_KEY || member == Member.INDEX;
      case ALL_PRIMARY_KEYS_FOREIGN_KEYS_AND_DEFAULTS -> member != Member.INDEX;
      case KEYS_AND_INDEXES_OF_MODEL -> member != Member.DEFAULT;
    };
  }
}
