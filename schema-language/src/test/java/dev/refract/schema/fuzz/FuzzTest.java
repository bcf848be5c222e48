package dev.refract.schema.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** A short run of {@link FuzzMain}, with texts that are always the same. */
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
}
