package dev.refract.orm.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
  @ParameterizedTest
  @CsvSource({
    "2024-02-29T23:59:58.007+00:00, 2024-02-29T23:59:58.007Z",
    "2024-02-29T23:59:58+00:00, 2024-02-29T23:59:58Z",
    "2024-02-29T23:59:58.007Z, 2024-02-29T23:59:58.007Z",
    "2024-02-29 23:59:58, 2024-02-29T23:59:58Z",
    "2024-02-29T23:59:58Z, 2024-02-29T23:59:58Z",
    "2024-02-29T23:59:58.007+02:00, 2024-02-29T21:59:58.007Z",
    "2024-02-29T23:59:58.1234567Z, 2024-02-29T23:59:58.123456700Z",
    "2024-02-29, 2024-02-29T00:00:00Z",
    "12:30:00, 1970-01-01T12:30:00Z",
    "0001-01-01T00:00:00.000+00:00, 0001-01-01T00:00:00Z",
  })
  void readsWhatIsStored(String stored, Instant time) {
    assertThat(Times.read(stored)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2024-02-30T00:00:00.000+00:00",
        "2024-13-01 00:00:00",
        "2024-0x-01T00:00:00Z",
        "2024-02-29T24:00:00Z",
        "2024-02-29T23:59:58x007+00:00"
      })
  void refusesWhatIsNoTime(String stored) {
    assertThatThrownBy(() -> Times.read(stored)).isInstanceOf(DateTimeException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-29T23:59:58.007Z, 2024-02-29T23:59:58.007+00:00",
    "1969-12-31T23:59:59.999999Z, 1969-12-31T23:59:59.999+00:00",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00.000+00:00",
    "+12024-02-29T00:00:00Z, +12024-02-29T00:00:00.000+00:00",
    "-0001-02-03T04:05:06Z, -0001-02-03T04:05:06.000+00:00",
  })
  void writesWhatItReads(Instant time, String stored) {
    assertThat(Times.write(time)).isEqualTo(stored);
    assertThat(Times.read(stored).toEpochMilli()).isEqualTo(time.toEpochMilli());
  }
}
