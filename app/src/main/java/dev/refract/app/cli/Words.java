package dev.refract.app.cli;

import java.nio.file.Path;

/** How the command line writes numbers and paths. */
final class Words {
  private Words() {}

  /** {@code 1 model}, {@code 2 models}. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** A path relative to the current folder where that is shorter. */
  static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
  }
}
