package dev.refract.schema.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.text.SourceFile;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading a changed file again gives what reading it anew gives, however it was changed. */
class ReparseTest {
  private static final String SCHEMA =
      """
      datasource db {
        provider = "sqlite"
      }

      /// A person.
      model User {
        id    Int    @id @default(autoincrement())
        email String @unique // where mail goes
        posts Post[]

        @@map("users")
      }

      // plain comment

      enum Role {
        ADMIN @map("admin")
        READER
      }

      /* block
         comment */
      model Post {
        id       Int    @id
        author   User   @relation(fields: [authorId], references: [id])
        authorId Int
        tags     Json   @default("{\\"a\\": [1, -2.5]}")
        @@index([authorId(sort: Desc)], map: "by_author")
      }
      """;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void isTheSameAsParsingAnew(int seed) {
    Random random = new Random(seed);
    for (int session = 0; session < 60; session++) {
      SourceFile file = new SourceFile("schema.prisma", SCHEMA);
      ParseResult result = SchemaParser.parse(file);
      for (int edit = 0; edit < 15; edit++) {
        SourceFile changed = new SourceFile(file.name(), RandomEdits.of(file.text(), random));
        ParseResult again = SchemaParser.reparse(result, file, changed).result();
        assertThat(again).as(changed.text()).isEqualTo(SchemaParser.parse(changed));
        file = changed;
        result = again;
      }
    }
  }

  @Test
  void readsOnlyTheBlockThatChanged() {
    SourceFile before = new SourceFile("schema.prisma", SCHEMA);
    SourceFile after = new SourceFile("schema.prisma", SCHEMA.replace("READER", "WRITER"));

    Reparsed again = SchemaParser.reparse(SchemaParser.parse(before), before, after);

    assertThat(again.first()).isEqualTo(2);
    assertThat(again.removed()).isEqualTo(2); // with the comment above it
    assertThat(again.inserted()).isEqualTo(2);
  }
}
