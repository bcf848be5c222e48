package dev.refract.app.cli;

import dev.refract.migrate.command.RenameChoice;
import dev.refract.migrate.diff.RenameText;
import dev.refract.migrate.diff.SuspectedRename;
import dev.refract.migrate.diff.SuspectedRename.Candidate;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What has got another name, where a diff would drop and create. */
final class RenameOptions {
  @Option(
      names = "--rename",
      paramLabel = "OLD=NEW",
      description = {
        "A table (User=Person) or a column (User.mail=email) has got another name; on PostgreSQL"
            + " also an enum or its value. May be given several times."
      })
  private List<String> renames = List.of();

  @Option(
      names = "--no-renames",
      description = "Nothing else was renamed: drop what is gone and ask nothing.")
  private boolean nothingElse;

  /** What the options say, and nothing more. */
  RenameChoice given() {
    return RenameChoice.of(renames);
  }

  /**
   * What the options say; about the rest the person is asked. Where nobody can be asked, the
   * command ends, for a wrong guess loses data.
   */
  RenameChoice orAsked(PrintWriter out) {
    if (nothingElse) {
      return given();
    }
    Optional<Question> person = Question.atTerminal();
    return databases ->
        new RenameDialog(person, out).complete(databases, RenameText.parse(renames, databases));
  }

  /** Says what may have been renamed, and with which option that is told. */
  void hint(List<SuspectedRename> suspected, PrintWriter err) {
    if (!nothingElse) {
      suspected.forEach(one -> err.println("note: " + sentence(one)));
    }
  }

  static String sentence(SuspectedRename suspected) {
    return "the "
        + suspected.subject()
        + " is dropped. If it was renamed, its data stays with "
        + suspected.candidates().stream()
            .map(Candidate::rename)
            .map(rename -> "--rename " + RenameText.of(rename))
            .collect(Collectors.joining(" or "));
  }
}
