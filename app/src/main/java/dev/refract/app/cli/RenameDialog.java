package dev.refract.app.cli;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Rename;
import dev.refract.migrate.diff.SuspectedRename;
import dev.refract.migrate.diff.SuspectedRename.Candidate;
import dev.refract.migrate.diff.SuspectedRenames;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks about each thing that may have been renamed, one after the other. */
final class RenameDialog {
  private final Optional<Question> person;
  private final PrintWriter out;

  RenameDialog(Optional<Question> person, PrintWriter out) {
    this.person = person;
    this.out = out;
  }

  /**
   * The renames that are known and those that the person confirms.
   *
   * @throws ProblemException where there is something to ask and nobody who could answer
   */
  List<Rename> complete(Pair<DatabaseSchema> databases, List<Rename> known) {
    List<Rename> agreed = new ArrayList<>(known);
    Set<String> answered = new HashSet<>();
    List<SuspectedRename> open = open(databases, agreed, answered);
    if (!open.isEmpty() && person.isEmpty()) {
      throw nobodyToAsk(open);
    }
    while (!open.isEmpty()) {
      SuspectedRename suspected = open.getFirst();
      answered.add(suspected.subject());
      answer(suspected).ifPresent(agreed::add);
      open = open(databases, agreed, answered);
    }
    return agreed;
  }

  private static List<SuspectedRename> open(
      Pair<DatabaseSchema> databases, List<Rename> agreed, Set<String> answered) {
    return SuspectedRenames.in(databases, agreed).stream()
        .filter(suspected -> !answered.contains(suspected.subject()))
        .toList();
  }

  private static ProblemException nobodyToAsk(List<SuspectedRename> open) {
    return new ProblemException(
        open.stream()
            .map(RenameOptions::sentence)
            .collect(Collectors.joining(".\n", "Something may have been renamed:\n", ".")),
        "Say what was renamed; --no-renames says that nothing else was, and all of it is dropped.");
  }

  private Optional<Rename> answer(SuspectedRename suspected) {
    List<Candidate> candidates = suspected.candidates();
    out.println("The " + suspected.subject() + " is gone. Was it renamed?");
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      out.printf(
          "  %d  to %s (%d %% alike): all data stays%n",
          i + 1, candidate.rename().names().next(), candidate.similarity());
    }
    out.println("  n  no: it is dropped, with its data");
    out.flush();
    while (true) {
      String said =
          person
              .flatMap(question -> question.ask("Number or n: "))
              .orElseThrow(() -> new ProblemException("No answer; nothing was changed.", ""))
              .strip();
      if (said.equals("n")) {
        return Optional.empty();
      }
      if (said.matches("[1-9]\\d{0,3}") && Integer.parseInt(said) <= candidates.size()) {
        return Optional.of(candidates.get(Integer.parseInt(said) - 1).rename());
      }
    }
  }
}
