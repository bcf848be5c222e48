package dev.refract.migrate.review;

/**
 * A finding that somebody has looked at and accepts.
 *
 * @param reason what that person wrote; for a setting, which it is
 */
public record IgnoredFinding(Finding finding, String reason, Place place) {

  /** Where it is said. */
  public enum Place {
    /** In a comment of the script, about this finding. */
    SCRIPT,
    /** In the settings of the project or of the command, about all findings of its rule. */
    SETTINGS
  }
}
