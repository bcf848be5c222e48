package dev.refract.schema.advice;

import dev.refract.schema.diagnostic.AdviceDiagnostics;
import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.model.Model;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A model that is called as its table: {@code user_profile} rather than {@code UserProfile}. */
final class SnakeCaseModel implements Rule {
  @Override
  public Code code() {
    return Code.SNAKE_CASE_MODEL;
  }

  @Override
  public void look(Ground ground, Consumer<Hint> found) {
    for (Model model : ground.models()) {
      if (model.mappedName().isEmpty() && isSnakeCase(model.name())) {
        String wanted = inPascalCase(model.name());
        Optional<Remedy> remedy =
            Optional.<Remedy>of(new Remedy.RenameModel(model, wanted))
                .filter(r -> isFree(wanted, ground));
        found.accept(
            new Hint(
                AdviceDiagnostics.snakeCaseModel(model.declaration(), model.name(), wanted),
                remedy));
      }
    }
  }

  private static boolean isFree(String name, Ground ground) {
    return ground.workspace().schema().model(name).isEmpty()
        && ground.workspace().schema().enumType(name).isEmpty();
  }

  /** Small letters and digits in words that underscores join. */
  private static boolean isSnakeCase(String name) {
    return name.indexOf('_') > 0
        && !name.endsWith("_")
        && !name.contains("__")
        && name.chars().allMatch(c -> c == '_' || Character.isLowerCase(c) || isDigit(c));
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  private static String inPascalCase(String name) {
    return Stream.of(name.split("_", -1))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }
}
