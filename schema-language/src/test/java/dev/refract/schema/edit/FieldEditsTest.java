package dev.refract.schema.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.edit.FieldEdit.AddField;
import dev.refract.schema.edit.FieldEdit.ChangeArity;
import dev.refract.schema.edit.FieldEdit.ChangeFieldType;
import dev.refract.schema.edit.FieldEdit.MoveField;
import dev.refract.schema.model.Arity;
import org.junit.jupiter.api.Test;

class FieldEditsTest {
  private static final String USER =
      """
      model User {
        id    Int     @id
        email String  @unique // for letters

        /// Null until it is known.
        name  String?
        age   Int     @default(18)

        @@map("users")
      }
      """;

  @Test
  void aNewFieldStandsBehindTheOthersInTheirColumns() {
    assertThat(
            Edited.text(USER, new AddField("User", NewField.of("city", "String").with("@unique"))))
        .isEqualTo(USER.replace("@default(18)\n", "@default(18)\n  city  String  @unique\n"));
  }

  @Test
  void aNewFieldCanStandAnywhere() {
    NewField field = NewField.of("code", "Int").documented("Ours.").withArity(Arity.OPTIONAL);
    assertThat(Edited.text(USER, new AddField("User", field, new Place.After("id"))))
        .isEqualTo(USER.replace("@id\n", "@id\n  /// Ours.\n  code  Int?\n"));
    assertThat(Edited.text(USER, new AddField("User", field, new Place.Before("name"))))
        .isEqualTo(USER.replace("  /// Null", "  /// Ours.\n  code  Int?\n  /// Null"));
    assertThat(Edited.text(USER, new AddField("User", field, new Place.First())))
        .isEqualTo(USER.replace("  id ", "  /// Ours.\n  code  Int?\n  id "));
  }

  @Test
  void linesOfWindowsStayLinesOfWindows() {
    String windows = USER.replace("\n", "\r\n");
    assertThat(Edited.text(windows, new AddField("User", NewField.of("city", "String"))))
        .isEqualTo(windows.replace("@default(18)\r\n", "@default(18)\r\n  city  String\r\n"));
  }

  @Test
  void aFieldThatCannotBeIsRefused() {
    assertThat(Edited.refusal(USER, new AddField("User", NewField.of("email", "String"))))
        .isEqualTo("User has a field called email already.");
    assertThat(Edited.refusal(USER, new AddField("User", NewField.of("e mail", "String"))))
        .startsWith("“e mail” is no name");
    assertThat(Edited.refusal(USER, new AddField("User", NewField.of("role", "Role"))))
        .isEqualTo("There is no model, view, type or enum called Role.");
    assertThat(Edited.refusal(USER, new AddField("User", NewField.of("a", "Int").with("@x) @y("))))
        .isEqualTo("“@x) @y(” is no attribute of a field.");
    assertThat(Edited.refusal(USER, new AddField("Usr", NewField.of("a", "Int"))))
        .isEqualTo("There is no model, view, type or enum called Usr.");
  }

  @Test
  void aFieldMovesWithItsComments() {
    assertThat(Edited.text(USER, new MoveField("User", "name", new Place.First())))
        .isEqualTo(
            """
            model User {
              /// Null until it is known.
              name  String?
              id    Int     @id
              email String  @unique // for letters

              age   Int     @default(18)

              @@map("users")
            }
            """);
  }

  @Test
  void aTypeChangesWithoutMovingWhatIsBehind() {
    assertThat(Edited.text(USER, new ChangeFieldType("User", "age", "BigInt")))
        .isEqualTo(USER.replace("Int     @default", "BigInt  @default"));
    assertThat(Edited.text(USER, new ChangeArity("User", "email", Arity.OPTIONAL)))
        .isEqualTo(USER.replace("String  @unique", "String? @unique"));
    assertThat(Edited.text(USER, new ChangeArity("User", "name", Arity.REQUIRED)))
        .isEqualTo(USER.replace("String?", "String"));
  }

  @Test
  void aDefaultOfAnotherTypeGoes() {
    ChangeFieldType change = new ChangeFieldType("User", "age", "String");
    assertThat(Edited.text(USER, change)).isEqualTo(USER.replace("Int     @default(18)", "String"));
    assertThat(Edited.result(USER, change).notes())
        .containsExactly("User.age loses @default(18), which does not go with String.");
  }

  private static final String POST =
      """
      model User {
        id    Int    @id
        posts Post[]
      }

      model Post {
        id       Int  @id
        author   User @relation(fields: [authorId], references: [id])
        authorId Int
      }
      """;

  @Test
  void aForeignKeyFollowsTheFieldThatItPointsTo() {
    assertThat(Edited.text(POST, new ChangeFieldType("User", "id", "BigInt")))
        .isEqualTo(
            POST.replace("id    Int    @id", "id    BigInt @id")
                .replace("authorId Int", "authorId BigInt"));
    assertThat(Edited.refusal(POST, new ChangeFieldType("Post", "authorId", "BigInt")))
        .isEqualTo(
            "Post.authorId is the foreign key of Post.author:"
                + " change the type of User.id, and it follows.");
  }

  @Test
  void aRelationIsOptionalTogetherWithItsForeignKey() {
    String optional =
        POST.replace("User @relation", "User? @relation").replace("authorId Int", "authorId Int?");
    assertThat(Edited.text(POST, new ChangeArity("Post", "author", Arity.OPTIONAL)))
        .isEqualTo(optional);
    assertThat(Edited.text(POST, new ChangeArity("Post", "authorId", Arity.OPTIONAL)))
        .isEqualTo(optional);
    assertThat(Edited.text(optional, new ChangeArity("Post", "author", Arity.REQUIRED)))
        .isEqualTo(POST);
  }

  @Test
  void whatWouldBeAnotherKindOfRelationIsRefused() {
    assertThat(Edited.refusal(POST, new ChangeArity("User", "posts", Arity.OPTIONAL)))
        .isEqualTo(
            "User.posts would become another kind of relation: remove it, and draw it anew.");
    assertThat(Edited.refusal(POST, new ChangeArity("User", "id", Arity.OPTIONAL)))
        .isEqualTo("User.id is a part of the primary key, which must be set.");
  }
}
