package dev.refract.schema.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random schema, random edit: the model is as expected, and the rest of the text is as it was. */
class EditPropertiesTest {
  private static final int CASES = Integer.getInteger("refract.edit.cases", 2000);

  @Test
  void anEditLeadsToTheExpectedModelAndLeavesTheRestOfTheText() {
    int done = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      SchemaWorkspace before = RandomSchema.write(random);
      assertThat(errors(before)).as("seed %d %s", seed, text(before)).isEmpty();
      Optional<RandomEdit> wanted = RandomEdit.of(SchemaImage.of(before), random);
      if (wanted.isPresent()) {
        check(seed, before, wanted.get());
        done++;
      }
    }
    assertThat(done).isGreaterThan(CASES / 2);
  }

  private static void check(int seed, SchemaWorkspace before, RandomEdit wanted) {
    String about = "seed " + seed + " " + wanted.edit() + "\n" + text(before);
    EditResult result = SchemaEditor.edit(before, wanted.edit());
    assertThat(result).as(about).isInstanceOf(EditResult.Edited.class);
    SchemaWorkspace after = SchemaEditor.apply(before, ((EditResult.Edited) result).edits());
    String both = about + "\n=====>\n" + text(after);
    assertThat(SchemaImage.of(after).toString()).as(both).isEqualTo(wanted.expected().toString());
    if (wanted.staysValid()) {
      assertThat(errors(after)).as(both).isEmpty();
    }
    for (SourceFile file : before.files()) {
      String changed = after.file(file.name()).orElseThrow().text();
      checkLines(both, file.text(), changed, wanted.touched());
    }
  }

  /** Lines without a touched word stay as they are, in their order; so do line ends. */
  static void checkLines(String about, String before, String after, Set<String> touched) {
    boolean windows = before.contains("\r\n");
    assertThat(after.replace("\r\n", "").contains(windows ? "\n" : "\r")).as(about).isFalse();
    List<String> untouched =
        before
            .lines()
            .filter(line -> !line.isBlank())
            .filter(line -> touched.stream().noneMatch(w -> !w.isEmpty() && line.contains(w)))
            .toList();
    Iterator<String> rest = after.lines().iterator();
    for (String line : untouched) {
      boolean found = false;
      while (!found && rest.hasNext()) {
        found = rest.next().equals(line);
      }
      assertThat(found).as("%s%nlost: %s", about, line).isTrue();
    }
  }

  static List<String> errors(SchemaWorkspace workspace) {
    return workspace.diagnostics().stream()
        .filter(Diagnostic::isError)
        .map(Diagnostic::message)
        .toList();
  }

  static String text(SchemaWorkspace workspace) {
    return String.join(
        "----\n", workspace.files().stream().map(f -> f.name() + "\n" + f.text()).toList());
  }
}
