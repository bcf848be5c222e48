package dev.refract.schema.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.edit.RelationEdit.DrawRelation;
import dev.refract.schema.edit.RelationEdit.RemoveRelation;
import dev.refract.schema.model.Arity;
import dev.refract.schema.model.ReferentialAction;
import dev.refract.schema.model.Relation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RelationEditsTest {
  private static final String SCHEMA =
      """
      datasource db {
        provider = "postgresql"
      }

      model User {
        id    String @id @db.Uuid
        email String @unique
      }

      model Post {
        id Int @id

        @@map("posts")
      }

      model Seat {
        row    Int
        number Int @db.SmallInt

        @@id([row, number])
      }
      """;

  @Test
  void oneToManyMakesTheForeignKeyWithItsNativeType() {
    DrawRelation draw =
        DrawRelation.of(Relation.Kind.ONE_TO_MANY, "Post", "User")
            .withFields("author", "posts")
            .withActions(Optional.of(ReferentialAction.CASCADE), Optional.empty());
    assertThat(Edited.text(SCHEMA, draw))
        .isEqualTo(
            SCHEMA
                .replace("@unique\n", "@unique\n  posts Post[]\n")
                .replace(
                    "  id Int @id\n",
                    """
                      id Int @id
                      authorId String @db.Uuid
                      author User @relation(fields: [authorId], references: [id], onDelete: Cascade)
                    """));
  }

  @Test
  void oneToOneMakesTheForeignKeyUnique() {
    DrawRelation draw =
        DrawRelation.of(Relation.Kind.ONE_TO_ONE, "Post", "User").withArity(Arity.OPTIONAL);
    assertThat(Edited.text(SCHEMA, draw))
        .contains("  post  Post?\n")
        .contains("  userId String? @unique @db.Uuid\n")
        .contains("  user User? @relation(fields: [userId], references: [id])\n");
  }

  @Test
  void aForeignKeyOfSeveralFieldsIsUniqueAsAWhole() {
    DrawRelation draw = DrawRelation.of(Relation.Kind.ONE_TO_ONE, "Post", "Seat");
    assertThat(Edited.text(SCHEMA, draw))
        .contains("  seatRow Int\n")
        .contains("  seatNumber Int @db.SmallInt\n")
        .contains(
            "  seat Seat @relation(fields: [seatRow, seatNumber], references: [row, number])\n")
        .contains("\n  @@unique([seatRow, seatNumber])\n  @@map(\"posts\")\n");
  }

  @Test
  void manyToManyIsTwoLists() {
    String tags = SCHEMA + "\nmodel Tag {\n  id Int @id\n}\n";
    DrawRelation draw = DrawRelation.of(Relation.Kind.MANY_TO_MANY, "Post", "Tag");
    assertThat(Edited.text(tags, draw)).contains("  tags Tag[]\n").contains("  posts Post[]\n");
    assertThat(Edited.refusal(SCHEMA, DrawRelation.of(Relation.Kind.MANY_TO_MANY, "Post", "Seat")))
        .isEqualTo("Seat needs an @id of one field for the join table to point to.");
  }

  @Test
  void aRelationWithItselfOrASecondOneGetsAName() {
    DrawRelation parent =
        DrawRelation.of(Relation.Kind.ONE_TO_MANY, "Post", "Post")
            .withFields("parent", "replies")
            .withArity(Arity.OPTIONAL);
    String threaded = Edited.text(SCHEMA, parent);
    assertThat(threaded)
        .contains("  parentId Int?\n")
        .contains("  parent Post? @relation(\"PostParent\", fields: [parentId], references: [id])")
        .contains("  replies Post[] @relation(\"PostParent\")\n");

    String first = Edited.text(SCHEMA, DrawRelation.of(Relation.Kind.ONE_TO_MANY, "Post", "User"));
    String second = Edited.text(first, DrawRelation.of(Relation.Kind.ONE_TO_MANY, "Post", "User"));
    assertThat(second)
        .contains("  user2 User @relation(\"PostUser2\", fields: [user2Id], references: [id])");
    assertThat(Edited.workspace(second).hasErrors()).isFalse();
  }

  @Test
  void fieldsThatAreThereCanHoldTheKey() {
    String with = SCHEMA.replace("id Int @id", "id Int @id\n  email String?");
    DrawRelation draw =
        DrawRelation.of(Relation.Kind.ONE_TO_MANY, "Post", "User")
            .withReferences(List.of("email"))
            .withForeignKey(List.of("email"));
    assertThat(Edited.text(with, draw))
        .contains("  user User? @relation(fields: [email], references: [email])\n");
    assertThat(Edited.refusal(with, draw.withForeignKey(List.of("id"))))
        .isEqualTo("Post.id is no String, which is the type of User.email.");
  }

  @Test
  void aForeignKeyWhoseUsualNameIsTakenGetsAnother() {
    String longName = "PersonWhoseNameIsLongerThanAnyDatabaseWouldLikeItsNamesToBe";
    String schema =
        """
        datasource db {
          provider = "postgresql"
        }

        model Post {
          id Int @id
        }

        model %s {
          id Int @id
        }
        """
            .formatted(longName);
    DrawRelation draw = DrawRelation.of(Relation.Kind.ONE_TO_MANY, "Post", longName);
    String twice = Edited.text(Edited.text(schema, draw), draw);
    assertThat(twice).contains("map: \"Post_personW_fkey\")");
    assertThat(Edited.workspace(twice).hasErrors()).isFalse();
  }

  private static final String BLOG =
      """
      model User {
        id    Int    @id
        posts Post[]
      }

      model Post {
        id       Int  @id
        author   User @relation(fields: [authorId], references: [id])
        authorId Int

        @@index([authorId])
      }
      """;

  @Test
  void aRelationGoesWithItsForeignKeyAndIndex() {
    String without =
        """
        model User {
          id    Int    @id
        }

        model Post {
          id       Int  @id
        }
        """;
    assertThat(Edited.text(BLOG, new RemoveRelation("User", "posts"))).isEqualTo(without);
    assertThat(Edited.text(BLOG, new RemoveRelation("Post", "author"))).isEqualTo(without);
  }

  @Test
  void aForeignKeyThatServesSomethingElseStays() {
    String shared = BLOG.replace("@@index([authorId])", "@@unique([authorId, id])");
    assertThat(Edited.text(shared, new RemoveRelation("User", "posts")))
        .contains("  authorId Int\n")
        .contains("@@unique([authorId, id])")
        .doesNotContain("author  ");
  }
}
