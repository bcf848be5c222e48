package dev.refract.schema.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.service.Symbol;
import org.junit.jupiter.api.Test;

class DeletionTest {
  private static final String SCHEMA =
      """
      /// A person.
      model User {
        id    Int    @id
        /// Where letters go.
        email String
        role  Role   @default(ADMIN) // may be more
        posts Post[]

        @@index([email, role])
      }

      model Post {
        id       Int  @id
        author   User @relation(fields: [authorId], references: [id])
        authorId Int
      }

      enum Role {
        ADMIN
        GUEST
      }
      """;

  private static String delete(Symbol symbol) {
    return Edited.text(SCHEMA, new Delete(symbol, Uses.DELETE));
  }

  private static String refusal(Symbol symbol) {
    return Edited.refusal(SCHEMA, new Delete(symbol, Uses.REFUSE));
  }

  @Test
  void whatIsUsedIsKeptUnlessAskedOtherwise() {
    assertThat(refusal(new Symbol.Type("User"))).isEqualTo("User is used by Post.author.");
    assertThat(refusal(new Symbol.Type("Role")))
        .isEqualTo("Role is used by User.role, @@index([email, role]).");
    assertThat(refusal(new Symbol.Field("User", "email")))
        .isEqualTo("User.email is used by @@index([email, role]).");
    assertThat(refusal(new Symbol.Field("User", "id")))
        .isEqualTo("User.id is used by Post.author, User.posts.");
    assertThat(refusal(new Symbol.Value("Role", "ADMIN")))
        .isEqualTo("Role.ADMIN is used by the default of User.role.");
  }

  @Test
  void aFieldGoesWithItsCommentsAndKeys() {
    assertThat(delete(new Symbol.Field("User", "email")))
        .isEqualTo(
            SCHEMA
                .replace("  /// Where letters go.\n  email String\n", "")
                .replace("\n  @@index([email, role])\n", ""));
  }

  @Test
  void aModelGoesWithItsRelations() {
    assertThat(delete(new Symbol.Type("User")))
        .isEqualTo(
            """
            model Post {
              id       Int  @id
            }

            enum Role {
              ADMIN
              GUEST
            }
            """);
  }

  @Test
  void aValueGoesWithDefaultsThatNameIt() {
    assertThat(delete(new Symbol.Value("Role", "ADMIN")))
        .isEqualTo(SCHEMA.replace("Role   @default(ADMIN) //", "Role //").replace("  ADMIN\n", ""));
  }

  @Test
  void aBlockKeepsItsLastLine() {
    String one = "model A {\n  id Int @id\n}\n\nenum E {\n  V\n}\n";
    assertThat(Edited.refusal(one, new Delete(new Symbol.Field("A", "id"), Uses.DELETE)))
        .isEqualTo("A would have no field left; delete it as a whole instead.");
    assertThat(Edited.refusal(one, new Delete(new Symbol.Value("E", "V"), Uses.DELETE)))
        .isEqualTo("E would have no value left; delete the enum instead.");
  }
}
