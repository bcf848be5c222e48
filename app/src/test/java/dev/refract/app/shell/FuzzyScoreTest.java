package dev.refract.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzyScoreTest {
  private static int score(String query, String name) {
    return FuzzyScore.of(query, name).orElseThrow();
  }

  @Test
  void lettersMustComeInOrder() {
    assertThat(FuzzyScore.of("mig", "Go to Migrations")).isPresent();
    assertThat(FuzzyScore.of("gim", "Migrations")).isEmpty();
  }

  @Test
  void startsOfWordsCountMoreThanLettersInside() {
    assertThat(score("oi", "OrderItem")).isGreaterThan(score("oi", "Coins"));
    assertThat(score("user", "User")).isGreaterThan(score("user", "Superuser"));
  }

  @Test
  void anEmptyQueryFitsEverythingAlike() {
    assertThat(score("", "A")).isEqualTo(score(" ", "Some long name"));
  }
}
