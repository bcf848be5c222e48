package dev.refract.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandLineInterfaceTest {

  @Test
  void aMissingCommandIsAMisunderstandingAndPrintsTheUsage() {
    Invocation nothing = Invocation.of();

    assertThat(nothing.exitCode()).isEqualTo(2);
    assertThat(nothing.err()).contains("Missing a command.").contains("Usage: refract");
  }

  @Test
  void anUnknownCommandIsAMisunderstandingWithASuggestion() {
    Invocation misspelt = Invocation.of("verion");

    assertThat(misspelt.exitCode()).isEqualTo(2);
    assertThat(misspelt.err()).contains("version");
  }

  @Test
  void everyCommandHasHelp() {
    assertThat(Invocation.everyCommand())
        .allSatisfy(command -> {
          Invocation help = Invocation.of(command, "--help");
          assertThat(help.exitCode()).as(command).isZero();
          assertThat(help.out()).startsWith("Usage: refract").contains("--help");
        });
  }

  @Test
  void printsItsVersion() {
    assertThat(Invocation.of("version").out()).startsWith("refract ");
    assertThat(Invocation.of("--version").out()).startsWith("refract ");
  }
}
