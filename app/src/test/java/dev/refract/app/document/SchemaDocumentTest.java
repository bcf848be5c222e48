package dev.refract.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.text.Span;
import dev.refract.schema.text.TextEdit;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SchemaDocumentTest {
  private static final Object VIEW = new Object();

  private static SchemaDocument document(String raw) {
    return new SchemaDocument("schema.prisma", Path.of("schema.prisma"), raw);
  }

  private static void type(SchemaDocument document, int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      document.type(at + i, "", text.substring(i, i + 1), VIEW);
    }
  }

  @Test
  void typingIsTakenBackWordByWord() {
    SchemaDocument document = document("");
    type(document, 0, "model User");

    document.undo();
    assertThat(document.text()).isEqualTo("model ");
    document.undo();
    assertThat(document.text()).isEmpty();
    document.redo();
    document.redo();
    assertThat(document.text()).isEqualTo("model User");
  }

  @Test
  void aCommandIsOneStepWhateverItTouches() {
    SchemaDocument document = document("one\ntwo\nthree\n");
    document.apply(
        List.of(
            new TextEdit("schema.prisma", new Span(0, 3), "ONE"),
            new TextEdit("schema.prisma", new Span(8, 13), "3"),
            new TextEdit("other.prisma", new Span(0, 1), "x")));

    assertThat(document.text()).isEqualTo("ONE\ntwo\n3\n");
    document.undo();
    assertThat(document.text()).isEqualTo("one\ntwo\nthree\n");
    assertThat(document.canUndoProperty().get()).isFalse();
  }

  @Test
  void isDirtyExactlyWhileItDiffers() {
    SchemaDocument document = document("a");
    assertThat(document.isDirty()).isFalse();
    type(document, 1, "b");
    assertThat(document.isDirty()).isTrue();
    document.undo();
    assertThat(document.isDirty()).isFalse();
  }

  @Test
  void lineEndsAndByteOrderMarkComeBackOnSaving() {
    SchemaDocument document = document("\uFEFFa\r\nb\r\n");
    assertThat(document.text()).isEqualTo("a\nb\n");
    type(document, 4, "c");
    assertThat(document.toDisk()).isEqualTo("\uFEFFa\r\nb\r\nc");
  }

  @Test
  void aCleanTextFollowsTheDiskAndADirtyOneAsks() {
    SchemaDocument document = document("a\n");
    document.changedOutside("b\n");
    assertThat(document.text()).isEqualTo("b\n");
    assertThat(document.isDirty()).isFalse();

    type(document, 0, "x");
    document.changedOutside("c\n");
    assertThat(document.text()).isEqualTo("xb\n");
    assertThat(document.diskProperty().get()).isEqualTo(new DiskState.Changed("c\n"));

    document.takeFromDisk();
    assertThat(document.text()).isEqualTo("c\n");
    document.undo();
    assertThat(document.text()).isEqualTo("xb\n");
    assertThat(document.isDirty()).isTrue();
  }

  @Property
  void becomingAnyTextCanBeTakenBack(
      @ForAll @AlphaChars @Chars({'\n'}) @StringLength(max = 60) String before,
      @ForAll @AlphaChars @Chars({'\n'}) @StringLength(max = 60) String after) {
    SchemaDocument document = document(before);
    document.become(after);
    assertThat(document.text()).isEqualTo(after);
    document.undo();
    assertThat(document.text()).isEqualTo(before);
  }
}
