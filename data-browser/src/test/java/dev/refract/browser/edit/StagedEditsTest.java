package dev.refract.browser.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.browser.Schemas;
import dev.refract.browser.page.Counterparts;
import dev.refract.browser.page.Projection;
import dev.refract.browser.page.Row;
import dev.refract.browser.value.CellValue;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

class StagedEditsTest {
  private static final Schema SCHEMA = Schemas.of(Schemas.LIBRARY);
  private static final Model AUTHOR = Schemas.model(SCHEMA, "Author");
  private static final ScalarField NAME = Schemas.scalar(SCHEMA, "Author", "name");
  private static final ScalarField EMAIL = Schemas.scalar(SCHEMA, "Author", "email");

  private final StagedEdits edits = new StagedEdits();

  private static Row author(long id, String name) {
    return new Row(
        Projection.of(AUTHOR), List.of(new CellValue.Whole(id), text(name), CellValue.Null.VALUE));
  }

  private static CellValue text(String text) {
    return new CellValue.Text(text);
  }

  @Test
  void aCellThatGetsItsOldValueBackIsNoEdit() {
    Row ada = author(1, "Ada");
    edits.set(ada, NAME, text("Ada L."));
    edits.set(ada, EMAIL, text("ada@example.com"));
    assertThat(edits.staging().summary()).isEqualTo("1 change: 1 edited");

    edits.set(ada, NAME, text("Ada"));
    edits.set(ada, EMAIL, CellValue.Null.VALUE);

    assertThat(edits.isEmpty()).isTrue();
  }

  @Test
  void theOriginalStaysWhatWasReadFirst() {
    edits.set(author(1, "Ada"), NAME, text("Ada L."));
    edits.set(author(1, "changed meanwhile"), NAME, text("Ada Lovelace"));

    RowEdit edit = edits.staging().all().iterator().next();
    assertThat(((RowEdit.Update) edit).original().value(NAME)).isEqualTo(text("Ada"));
  }

  @Test
  void everyStepCanBeUndoneAndRedone() {
    Row ada = author(1, "Ada");
    edits.set(ada, NAME, text("A"));
    edits.delete(List.of(ada, author(2, "Grace")));
    RowRef.Draft draft = edits.insert(AUTHOR);
    edits.set(draft, NAME, new Entry.Given(text("Linus")));
    assertThat(edits.staging().summary()).isEqualTo("3 changes: 1 added, 2 deleted");

    edits.undo();
    edits.undo();
    edits.undo();
    assertThat(edits.staging().summary()).isEqualTo("1 change: 1 edited");
    edits.undo();
    assertThat(edits.isEmpty()).isTrue();
    assertThat(edits.canUndo()).isFalse();

    while (edits.canRedo()) {
      edits.redo();
    }
    assertThat(edits.staging().summary()).isEqualTo("3 changes: 1 added, 2 deleted");
  }

  @Test
  void discardCanBeUndone() {
    edits.delete(List.of(author(1, "Ada")));
    edits.discard();
    assertThat(edits.isEmpty()).isTrue();
    edits.undo();
    assertThat(edits.staging().summary()).isEqualTo("1 change: 1 deleted");
  }

  @Test
  void oneCellOrOneRowCanBeReverted() {
    Row ada = author(1, "Ada");
    edits.set(ada, NAME, text("A"));
    edits.set(ada, EMAIL, text("a@example.com"));

    edits.revert(StagedEdits.refOf(ada), NAME);
    assertThat(((RowEdit.Update) edits.staging().all().iterator().next()).changes())
        .containsOnlyKeys(EMAIL);

    edits.revert(List.of(StagedEdits.refOf(ada)));
    assertThat(edits.isEmpty()).isTrue();
  }

  @Test
  void aRequiredColumnWithoutValueIsAProblem() {
    RowRef.Draft draft = edits.insert(AUTHOR);
    edits.set(author(1, "Ada"), NAME, CellValue.Null.VALUE);

    assertThat(Problems.of(edits.staging()))
        .extracting(p -> p.ref() + ": " + p.message())
        .containsExactly(
            "New Author: name is required and has no value.",
            "Author id 1: name is required and has no value.");

    edits.set(draft, NAME, new Entry.Given(text("Linus")));
    edits.set(author(1, "Ada"), NAME, text("Ada"));
    assertThat(Problems.of(edits.staging())).isEmpty();
  }

  @Test
  void foreignKeysHoldAfterEachStatement() {
    Model book = Schemas.model(SCHEMA, "Book");
    edits.delete(List.of(author(1, "Ada")));
    edits.insert(book);
    edits.insert(AUTHOR);
    edits.set(author(2, "Grace"), NAME, text("G"));

    assertThat(CommitOrder.of(edits.staging()))
        .extracting(edit -> edit.getClass().getSimpleName() + " " + edit.ref().model())
        .containsExactly("Insert Author", "Insert Book", "Update Author", "Delete Author");
  }

  @Test
  void editsMoveToANewReadingOfTheSchema() {
    edits.set(author(1, "Ada"), NAME, text("A"));
    edits.set(author(2, "Grace"), EMAIL, text("g@example.com"));
    Schema later = Schemas.of(Schemas.LIBRARY.replace("  email String? @unique\n", ""));

    int dropped = edits.moveTo(new Counterparts(later));

    assertThat(dropped).isEqualTo(1);
    RowEdit.Update update = (RowEdit.Update) edits.staging().all().iterator().next();
    assertThat(update.changes()).containsOnlyKeys(Schemas.scalar(later, "Author", "name"));
    assertThat(update.original().projection().model()).isSameAs(Schemas.model(later, "Author"));
  }
}
