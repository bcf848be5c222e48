package dev.refract.schema.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTextTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-31T12:00:00Z, 2026-01-31T12:00Z",
    "2026-01-31 12:00:00z, 2026-01-31T12:00Z",
    "2026-01-31t12:00:00.5+02:00, 2026-01-31T12:00:00.500+02:00",
    "2026-01-31T12:00:00.99999999999999999999Z, 2026-01-31T12:00:00.999999999Z",
    "2016-12-31T23:59:60Z, 2016-12-31T23:59:59Z",
    "2026-01-31T12:00:00+23:59, 2026-01-30T12:01Z",
  })
  void readsWhatTheLanguageTakes(String written, OffsetDateTime time) {
    assertThat(TimestampText.read(written)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2026-01-31",
        "2026-01-31T12:00:00",
        "2026-02-30T12:00:00Z",
        "2026-01-31T24:00:00Z",
        "2026-01-31T12:00:61Z",
        "2026-01-31T12:00:00+24:00"
      })
  void refusesTheRest(String written) {
    assertThat(TimestampText.read(written)).isEmpty();
  }
}
