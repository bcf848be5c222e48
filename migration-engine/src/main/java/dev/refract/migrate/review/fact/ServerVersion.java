package dev.refract.migrate.review.fact;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a database product: {@code 18.1}, {@code 3.54}. */
public record ServerVersion(int major, int minor) implements Comparable<ServerVersion> {
  private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:\\.(\\d+))?.*");

  /** Reads {@code 18}, {@code 18.1} or {@code 3.54.1}; empty where no number stands in front. */
  public static Optional<ServerVersion> parse(String text) {
    Matcher numbers = NUMBERS.matcher(text.strip());
    if (!numbers.matches()) {
      return Optional.empty();
    }
    String minor = numbers.group(2);
    return Optional.of(
        new ServerVersion(
            Integer.parseInt(numbers.group(1)), minor == null ? 0 : Integer.parseInt(minor)));
  }

  public boolean isAtLeast(int wantedMajor, int wantedMinor) {
    return compareTo(new ServerVersion(wantedMajor, wantedMinor)) >= 0;
  }

  @Override
  public int compareTo(ServerVersion other) {
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
