package dev.refract.app.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class Utf8OffsetsTest {

  @Test
  void countsTheBytesOfEveryCharacter() {
    Utf8Offsets offsets = new Utf8Offsets("aé€😀b");

    assertThat(offsets.of(0)).isZero();
    assertThat(offsets.of(1)).isEqualTo(1);
    assertThat(offsets.of(2)).isEqualTo(3);
    assertThat(offsets.of(3)).isEqualTo(6);
    assertThat(offsets.of(5)).isEqualTo(10);
    assertThat(offsets.of(6)).isEqualTo(11);
    assertThat(offsets.of(2)).as("back again").isEqualTo(3);
  }

  @Property
  void theEndIsTheNumberOfBytes(@ForAll @CharRange(to = (char) 0xd7ff) String text) {
    assertThat(new Utf8Offsets(text).of(text.length()))
        .isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
  }
}
