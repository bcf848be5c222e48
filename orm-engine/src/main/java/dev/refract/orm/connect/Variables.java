package dev.refract.orm.connect;

import dev.refract.orm.error.ConnectionException;
import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvBuilder;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Environment variables: those of the process first, then those of {@code .env}. */
public final class Variables {
  /** The file's name in any folder. */
  public static final String FILE = ".env";

  private static final Pattern CALL =
      Pattern.compile("\\s*env\\(\\s*[\"']([^\"']+)[\"']\\s*\\)\\s*");

  private final Function<String, Optional<String>> lookup;
  private final Optional<String> problem;

  private Variables(Function<String, Optional<String>> lookup, Optional<String> problem) {
    this.lookup = lookup;
    this.problem = problem;
  }

  public static Variables ofThisProcess() {
    return new Variables(name -> Optional.ofNullable(System.getenv(name)), Optional.empty());
  }

  public static Variables of(Map<String, String> values) {
    return new Variables(name -> Optional.ofNullable(values.get(name)), Optional.empty());
  }

  /** These variables and, behind them, those of the folder's {@code .env}, if it has one. */
  public Variables withFile(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return this;
    }
    if (!Files.isReadable(file)) {
      return with(Map.of(), Optional.of("The file is left out, because it cannot be read."));
    }
    DotenvBuilder reader = Dotenv.configure().directory(folder.toString()).filename(FILE);
    try {
      return with(entries(reader), Optional.empty());
    } catch (DotenvException malformed) {
      // its message quotes the line, which may hold a password
      return with(
          entries(reader.ignoreIfMalformed()),
          Optional.of("Lines that are not of the form NAME=value are left out."));
    }
  }

  private static Map<String, String> entries(DotenvBuilder reader) {
    return reader.load().entries(Dotenv.Filter.DECLARED_IN_ENV_FILE).stream()
        .collect(Collectors.toMap(DotenvEntry::getKey, DotenvEntry::getValue, (a, b) -> b));
  }

  private Variables with(Map<String, String> entries, Optional<String> told) {
    return new Variables(name -> get(name).or(() -> Optional.ofNullable(entries.get(name))), told);
  }

  /** What is wrong with {@code .env}, in a sentence that quotes nothing of it. */
  public Optional<String> problem() {
    return problem;
  }

  /** The value of a variable; one that is empty counts as none. */
  public Optional<String> get(String name) {
    return lookup.apply(name).filter(value -> !value.isEmpty());
  }

  /** The variable that {@code env("X")} asks for; empty for any other text. */
  public static Optional<String> named(String written) {
    Matcher call = CALL.matcher(written);
    return call.matches() ? Optional.of(call.group(1)) : Optional.empty();
  }

  /**
   * A text as it is written: literally, or as {@code env("X")}.
   *
   * @throws ConnectionException P1012 where that variable is not set
   */
  public String resolve(String written) {
    return named(written)
        .map(name -> get(name).orElseThrow(() -> ConnectionException.variableMissing(name)))
        .orElse(written);
  }
}
