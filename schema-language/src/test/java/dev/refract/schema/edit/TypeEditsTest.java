package dev.refract.schema.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.edit.EnumEdit.AddEnumValue;
import dev.refract.schema.edit.EnumEdit.MoveEnumValue;
import dev.refract.schema.edit.TypeEdit.AddEnum;
import dev.refract.schema.edit.TypeEdit.AddModel;
import dev.refract.schema.edit.TypeEdit.MoveType;
import dev.refract.schema.model.Arity;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypeEditsTest {
  private static final String SCHEMA =
      """
      model User {
        id Int @id
      }

      /// What a person may do.
      enum Role {
        ADMIN @map("admin")
        USER
      }
      """;
  private static final TypePlace END = new TypePlace.EndOfFile(Edited.FILE);

  @Test
  void aNewModelIsAligned() {
    AddModel add =
        new AddModel(
            "Tag",
            List.of(
                NewField.of("id", "Int").with("@id"),
                NewField.of("label", "String").withArity(Arity.OPTIONAL).with("@unique")),
            END);
    assertThat(Edited.text(SCHEMA, add))
        .isEqualTo(
            SCHEMA
                + """

                model Tag {
                  id    Int     @id
                  label String? @unique
                }
                """);
  }

  @Test
  void aNewEnumStandsOneEmptyLineApart() {
    String added =
        """
        model User {
          id Int @id
        }

        enum Colour {
          RED
          BLUE
        }

        /// What a person may do.
        """;
    AddEnum before = new AddEnum("Colour", List.of("RED", "BLUE"), new TypePlace.Before("Role"));
    AddEnum after = new AddEnum("Colour", List.of("RED", "BLUE"), new TypePlace.After("User"));
    assertThat(Edited.text(SCHEMA, before)).startsWith(added);
    assertThat(Edited.text(SCHEMA, after)).startsWith(added);
  }

  @Test
  void aNameIsTakenOnce() {
    assertThat(Edited.refusal(SCHEMA, new AddEnum("User", List.of("A"), END)))
        .isEqualTo("There is already something called User.");
    assertThat(Edited.refusal(SCHEMA, new AddEnum("String", List.of("A"), END)))
        .isEqualTo("String is a type of the language itself.");
    assertThat(Edited.refusal(SCHEMA, new AddEnum("Empty", List.of(), END)))
        .isEqualTo("An enum needs a value.");
  }

  @Test
  void aBlockMovesWithItsComments() {
    assertThat(Edited.text(SCHEMA, new MoveType("Role", new TypePlace.Before("User"))))
        .isEqualTo(
            """
            /// What a person may do.
            enum Role {
              ADMIN @map("admin")
              USER
            }

            model User {
              id Int @id
            }
            """);
  }

  @Test
  void aValueIsAddedAndMoved() {
    AddEnumValue add =
        new AddEnumValue("Role", "GUEST", List.of("@map(\"guest\")"), new Place.After("ADMIN"));
    assertThat(Edited.text(SCHEMA, add))
        .isEqualTo(SCHEMA.replace("(\"admin\")\n", "(\"admin\")\n  GUEST @map(\"guest\")\n"));
    assertThat(Edited.text(SCHEMA, new MoveEnumValue("Role", "USER", new Place.First())))
        .isEqualTo(SCHEMA.replace("  USER\n", "").replace("  ADMIN", "  USER\n  ADMIN"));
  }
}
