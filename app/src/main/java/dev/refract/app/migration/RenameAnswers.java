package dev.refract.app.migration;

import dev.refract.migrate.command.RenameChoice;
import dev.refract.migrate.database.Rename;
import dev.refract.migrate.diff.SuspectedRename;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the person said about things that may have got another name.
 *
 * @param renamed what is renamed
 * @param notRenamed the subjects of questions that were answered with no
 */
record RenameAnswers(List<Rename> renamed, Set<String> notRenamed) {
  static final RenameAnswers NONE = new RenameAnswers(List.of(), Set.of());

  RenameAnswers {
    renamed = List.copyOf(renamed);
    notRenamed = Set.copyOf(notRenamed);
  }

  RenameAnswers renamed(Rename rename) {
    return new RenameAnswers(
        Stream.concat(renamed.stream(), Stream.of(rename)).toList(), notRenamed);
  }

  RenameAnswers notRenamed(SuspectedRename question) {
    return new RenameAnswers(
        renamed,
        Stream.concat(notRenamed.stream(), Stream.of(question.subject()))
            .collect(Collectors.toSet()));
  }

  /** What is renamed, from these answers and from the editor; what no longer fits is left out. */
  RenameChoice choice(List<Rename> recorded) {
    return RenameChoice.recorded(
        Stream.concat(recorded.stream(), renamed.stream()).distinct().toList());
  }

  /** The questions without an answer. */
  List<SuspectedRename> open(List<SuspectedRename> questions) {
    return questions.stream().filter(q -> !notRenamed.contains(q.subject())).toList();
  }
}
