package dev.refract.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSpanTest {
  @ParameterizedTest
  @CsvSource({"500ms, 500", "30s, 30000", "7, 7000", "2min, 120000", "1h, 3600000", "5 s, 5000"})
  void timesHaveUnits(String text, long millis) {
    assertThat(new TimeSpan().convert(text)).hasMillis(millis);
  }

  @Test
  void whatIsNoTimeIsAWrongCommandLine() {
    Invocation deploy = Invocation.of("migrate deploy", "--lock-timeout", "soon");
    assertThat(deploy.exitCode()).isEqualTo(2);
    assertThat(deploy.err()).contains("'soon' is no time; write 500ms, 30s, 2min or 1h");
  }
}
