package dev.refract.schema.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A short run, with texts that are always the same. A long one: {@code mvn test -pl schema-language
 * -am -Dtest=FuzzTest -Dsurefire.failIfNoSpecifiedTests=false -Dfuzz=100000}.
 */
class FuzzTest {
  private final FuzzInputs inputs = new FuzzInputs();

  private static void check(FuzzInput input) {
    assertThatCode(() -> Pipeline.run(input)).as(input.toString()).doesNotThrowAnyException();
  }

  @Test
  void smallTextsOfEveryShape() {
    for (long seed = 1; seed <= 600; seed++) {
      check(inputs.of(seed));
    }
  }

  @Test
  void largeTextsOfEveryShape() {
    for (long seed = 1; seed <= 16; seed++) {
      check(inputs.heavy(seed, 20_000, new Random(seed)));
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "fuzz", matches = "\\d+")
  void asManyAsAskedFor() {
    assertThat(FuzzRun.succeeds(Long.getLong("fuzz"), 1, System.out)).isTrue();
  }
}
