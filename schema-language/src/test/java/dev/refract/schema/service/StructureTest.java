package dev.refract.schema.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StructureTest {
  private static final String SCHEMA =
      """
      // one
      // two
      datasource db {
        provider = "sqlite"
      }

      model A {
        id Int @id
        es E[]
        /* a
           b */
      }
      enum E {
        X
      }
      """;

  @Test
  void theOutlineHasBlocksAndTheirLines() {
    List<OutlineItem> items = Outline.of(Caret.in(SCHEMA).workspace(), Caret.FILE);

    assertThat(items)
        .extracting(item -> item.kind() + " " + item.name())
        .containsExactly("DATASOURCE db", "MODEL A", "ENUM E");
    assertThat(items.get(0).children().getFirst().detail()).isEqualTo("\"sqlite\"");
    assertThat(items.get(1).children())
        .extracting(item -> item.name() + " " + item.detail())
        .containsExactly("id Int", "es E[]");
    assertThat(items.get(2).children()).hasSize(1);
  }

  @Test
  void blocksAndLongCommentsCanBeFolded() {
    assertThat(Folding.of(Caret.in(SCHEMA).workspace(), Caret.FILE))
        .extracting(range -> range.kind() + " " + range.firstLine() + "-" + range.lastLine())
        .containsExactly("COMMENT 0-1", "BLOCK 2-4", "BLOCK 6-11", "COMMENT 9-10", "BLOCK 12-14");
  }

  @Test
  void anUnknownFileHasNothing() {
    assertThat(Outline.of(Caret.in(SCHEMA).workspace(), "other")).isEmpty();
    assertThat(Folding.of(Caret.in(SCHEMA).workspace(), "other")).isEmpty();
  }
}
