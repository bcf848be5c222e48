package dev.refract.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.app.project.Opening;
import dev.refract.app.project.Project;
import dev.refract.app.task.TaskRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaDocumentsTest {
  private static final Object VIEW = new Object();
  private static final String SCHEMA = "datasource db {\r\n  provider = \"sqlite\"\r\n}\r\n";

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void writeSchema() throws IOException {
    file = folder.resolve("project/schema.prisma");
    Files.createDirectories(folder.resolve("project"));
    Files.writeString(file, SCHEMA);
  }

  private SchemaDocuments open() {
    Opening opening = Project.open(folder.resolve("project"));
    assertThat(opening).isInstanceOf(Opening.Opened.class);
    Project project = ((Opening.Opened) opening).project();
    return new SchemaDocuments(
        project, TaskRunner.immediate(), new RecoveryStore(folder.resolve("recovery")));
  }

  private static SaveOutcome save(SchemaDocuments documents, SchemaDocument document) {
    List<SaveOutcome> outcomes = new ArrayList<>();
    documents.save(document, outcomes::add);
    assertThat(outcomes).hasSize(1);
    return outcomes.getFirst();
  }

  @Test
  void savingWritesTheTextInTheFormOfTheFile() throws IOException {
    SchemaDocuments documents = open();
    SchemaDocument document = documents.all().getFirst();
    document.type(document.text().length(), "", "// é\n", VIEW);
    assertThat(documents.dirtyCountProperty().get()).isEqualTo(1);

    assertThat(save(documents, document)).isEqualTo(new SaveOutcome.Saved());

    assertThat(Files.readAllBytes(file))
        .isEqualTo((SCHEMA + "// é\r\n").getBytes(StandardCharsets.UTF_8));
    assertThat(document.isDirty()).isFalse();
    assertThat(documents.dirtyCountProperty().get()).isZero();
  }

  @Test
  void savingNeverOverwritesWhatAnotherProgramWrote() throws IOException {
    SchemaDocuments documents = open();
    SchemaDocument document = documents.all().getFirst();
    document.type(0, "", "// mine\n", VIEW);
    Files.writeString(file, "// theirs\n");

    assertThat(save(documents, document)).isEqualTo(new SaveOutcome.ChangedOutside());
    assertThat(Files.readString(file)).isEqualTo("// theirs\n");
    assertThat(document.text()).startsWith("// mine\n");

    document.keepMine();
    assertThat(save(documents, document)).isEqualTo(new SaveOutcome.Saved());
    assertThat(Files.readString(file)).startsWith("// mine");
  }

  @Test
  void unsavedTextIsOfferedAgainAfterACrash() {
    SchemaDocument lost = open().all().getFirst();
    lost.type(0, "", "// typed before the crash\n", VIEW);

    SchemaDocument found = open().all().getFirst();

    assertThat(found.recoveredProperty().get())
        .hasValueSatisfying(
            text -> assertThat(text.text()).startsWith("// typed before the crash\n"));
    found.restoreRecovered();
    assertThat(found.text()).isEqualTo(lost.text());
    assertThat(found.isDirty()).isTrue();
  }

  @Test
  void savedTextIsNotOfferedAgain() {
    SchemaDocuments documents = open();
    SchemaDocument document = documents.all().getFirst();
    document.type(0, "", "// saved\n", VIEW);
    save(documents, document);

    assertThat(open().all().getFirst().recoveredProperty().get()).isEmpty();
  }

  @Test
  void filesThatComeAndGoAreSeen() throws IOException {
    Files.delete(file);
    Path schema = Files.createDirectories(folder.resolve("project/prisma/schema"));
    Files.writeString(schema.resolve("a.prisma"), "// a\n");
    Files.writeString(schema.resolve("b.prisma"), "// b\n");
    SchemaDocuments documents = open();

    Files.delete(schema.resolve("b.prisma"));
    Files.writeString(schema.resolve("c.prisma"), "// c\n");
    Files.writeString(schema.resolve("a.prisma"), "// changed\n");
    documents.checkDisk();

    assertThat(documents.all())
        .extracting(SchemaDocument::name)
        .containsExactly("a.prisma", "c.prisma");
    assertThat(documents.all().getFirst().text()).isEqualTo("// changed\n");
  }

  @Test
  void theMeaningFollowsTheText() {
    SchemaDocuments documents = open();
    SchemaAnalysis analysis = new SchemaAnalysis(documents, TaskRunner.immediate());
    assertThat(analysis.workspace().hasErrors()).isFalse();

    documents.all().getFirst().type(0, "", "modell X {}\n", VIEW);

    assertThat(analysis.isCurrent()).isTrue();
    assertThat(analysis.workspace().hasErrors()).isTrue();
  }
}
