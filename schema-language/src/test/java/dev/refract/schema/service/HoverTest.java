package dev.refract.schema.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HoverTest {
  private static String hover(String text) {
    Caret caret = Caret.in("datasource db {\n  provider = \"postgresql\"\n}\n" + text);
    return Hover.at(caret.workspace(), Caret.FILE, caret.offset())
        .map(hover -> hover.heading() + " | " + hover.text().replace("\n\n", " | "))
        .orElse("nothing");
  }

  @Test
  void aFieldShowsItsColumn() {
    assertThat(
            hover("model A {\n  /// the key\n  i‸d   Int @id @map(\"a_id\")\n @@map(\"as\")\n}\n"))
        .isEqualTo(
            "id Int @id @map(\"a_id\") | the key | Column `a_id` of `as`: INTEGER NOT NULL. Primary"
                + " key.");
    assertThat(hover("model A {\n  id Int @id\n  n‸ String? @db.VarChar(20)\n}\n"))
        .endsWith("Column `n` of `A`: VARCHAR(20).");
    assertThat(hover("model A {\n  id Int @id\n  n‸ DateTime @unique @default(now())\n}\n"))
        .endsWith("`A`: TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP. Unique.");
    assertThat(hover("model A {\n  i‸d String @id @default(uuid())\n}\n"))
        .endsWith("TEXT NOT NULL. The client makes it: a uuid. Primary key.");
  }

  @Test
  void aRelationShowsWhatPointsWhere() {
    String text =
        """
        model A {
          id Int @id
          bId Int
          b‸ B @relation(fields: [bId], references: [id])
        }
        model B {
          id Int @id
          as A[]
        }
        """;
    assertThat(hover(text))
        .endsWith(
            "One to many. `A.bId` points to `B.id`, by the foreign key `A_bId_fkey`."
                + " On delete Restrict, on update Cascade.");
  }

  @Test
  void aTypeShowsItsTable() {
    assertThat(hover("/// all of them\nmodel A‸ {\n  id Int @id\n  @@map(\"as\")\n}\n"))
        .isEqualTo("model A | all of them | Table `as`, 1 column.");
    assertThat(hover("enum E‸ {\n  X\n  Y @map(\"y\")\n}\n")).isEqualTo("enum E | Values: X, Y.");
    assertThat(hover("enum E {\n  X\n  Y‸ @map(\"y\")\n}\n")).isEqualTo("E.Y | Stored as `y`.");
  }

  @Test
  void wordsOfTheLanguageAreExplained() {
    assertThat(hover("model A {\n  id Int @i‸d\n}\n")).startsWith("@id | ");
    assertThat(hover("model A {\n  id Int @id @default(auto‸increment())\n}\n"))
        .isEqualTo("autoincrement | The database counts.");
    assertThat(hover("model A {\n  id Int @id\n  ‸\n}\n")).isEqualTo("nothing");
  }
}
