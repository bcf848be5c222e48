package dev.refract.app.project;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Environment variables: those of the process first, then those of {@code .env}. */
final class Variables {
  static final String FILE = ".env";

  private static final Pattern ENV_CALL =
      Pattern.compile("\\s*env\\(\\s*[\"']([^\"']+)[\"']\\s*\\)\\s*");

  private final Function<String, Optional<String>> lookup;

  private Variables(Function<String, Optional<String>> lookup) {
    this.lookup = lookup;
  }

  static Variables ofThisProcess() {
    return new Variables(name -> Optional.ofNullable(System.getenv(name)));
  }

  static Variables of(Map<String, String> values) {
    return new Variables(name -> Optional.ofNullable(values.get(name)));
  }

  Optional<String> get(String name) {
    return lookup.apply(name).filter(value -> !value.isEmpty());
  }

  /** A URL as it is written: literally, or as {@code env("X")}. */
  UrlSetting url(String written) {
    Matcher call = ENV_CALL.matcher(written);
    return call.matches() ? urlIn(call.group(1)) : new UrlSetting.Given(written);
  }

  /** The URL that a variable holds. */
  UrlSetting urlIn(String name) {
    return get(name)
        .<UrlSetting>map(UrlSetting.Given::new)
        .orElseGet(() -> new UrlSetting.UnsetVariable(name));
  }

  /** These variables and, behind them, those of the folder's {@code .env}, if it has one. */
  Variables withFile(Path folder, List<ProjectNote> notes) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return this;
    }
    try {
      Map<String, String> entries =
          Dotenv.configure()
              .directory(folder.toString())
              .filename(FILE)
              .load()
              .entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)
              .stream()
              .collect(Collectors.toMap(DotenvEntry::getKey, DotenvEntry::getValue, (a, b) -> b));
      return new Variables(name -> get(name).or(() -> Optional.ofNullable(entries.get(name))));
    } catch (DotenvException malformed) {
      notes.add(new ProjectNote(file, 0, "The file is left out: " + malformed.getMessage() + "."));
      return this;
    }
  }
}
