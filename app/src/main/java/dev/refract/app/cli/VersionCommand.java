package dev.refract.app.cli;

import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** {@code refract version}. */
@Command(name = "version", description = "Print the version of Refract and of its Java runtime.")
final class VersionCommand extends Subcommand {
  @Override
  public Integer call() {
    for (String line : new Provider().getVersion()) {
      out().println(line);
    }
    return ExitCode.OK;
  }

  /** The same lines for {@code refract --version}. */
  static final class Provider implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = VersionCommand.class.getPackage().getImplementationVersion();
      return new String[] {
        "refract " + Objects.requireNonNullElse(version, "(not packaged)"),
        "Java " + Runtime.version(),
      };
    }
  }
}
