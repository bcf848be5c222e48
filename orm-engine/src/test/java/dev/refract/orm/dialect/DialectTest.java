package dev.refract.orm.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DialectTest {
  @Test
  void quotesInsideNamesAndTextsAreDoubled() {
    assertThat(Dialect.sqlite().quote("a\"; DROP TABLE b; --"))
        .isEqualTo("\"a\"\"; DROP TABLE b; --\"");
    assertThat(Dialect.postgres().literal("o'neil")).isEqualTo("'o''neil'");
    assertThatThrownBy(() -> Dialect.sqlite().quote("a\0b")).hasMessageContaining("NUL");
  }
}
