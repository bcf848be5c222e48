package dev.refract.schema.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.edit.AttributeEdit.AddAttribute;
import dev.refract.schema.edit.AttributeEdit.RemoveAttribute;
import dev.refract.schema.edit.AttributeEdit.SetAttributeArgument;
import dev.refract.schema.edit.KeyEdit.AddKey;
import dev.refract.schema.edit.KeyEdit.ChangeKey;
import dev.refract.schema.edit.KeyEdit.DeleteKey;
import dev.refract.schema.edit.KeyEdit.Handle;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.SortOrder;
import dev.refract.schema.service.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AttributeEditsTest {
  private static final String USER =
      """
      model User {
        id    Int    @id @map("user_id")
        email String @default("none") // for letters
        name  String
      }
      """;
  private static final Symbol NAME = new Symbol.Field("User", "name");
  private static final Symbol EMAIL = new Symbol.Field("User", "email");
  private static final Symbol ID = new Symbol.Field("User", "id");
  private static final Symbol MODEL = new Symbol.Type("User");

  @Test
  void anAttributeStandsWhereTheFormatterWouldPutIt() {
    assertThat(Edited.text(USER, new AddAttribute(NAME, "@unique")))
        .isEqualTo(USER.replace("name  String", "name  String @unique"));
    assertThat(Edited.text(USER, new AddAttribute(EMAIL, "@unique")))
        .isEqualTo(USER.replace("@default(", "@unique @default("));
    assertThat(Edited.text(USER, new AddAttribute(ID, "@db.Integer")))
        .isEqualTo(USER.replace("@map(\"user_id\")", "@map(\"user_id\") @db.Integer"));
    assertThat(Edited.text(USER, new AddAttribute(MODEL, "@@map(\"users\")")))
        .isEqualTo(USER.replace("}\n", "\n  @@map(\"users\")\n}\n"));
  }

  @Test
  void anAttributeStandsOnce() {
    assertThat(Edited.refusal(USER, new AddAttribute(ID, "@map(\"x\")")))
        .isEqualTo("User.id has @map already.");
  }

  @Test
  void anAttributeGoesWithItsBlanks() {
    assertThat(Edited.text(USER, new RemoveAttribute(ID, "id")))
        .isEqualTo(USER.replace("@id @map", "@map"));
    assertThat(Edited.text(USER, new RemoveAttribute(ID, "map")))
        .isEqualTo(USER.replace(" @map(\"user_id\")", ""));
    assertThat(Edited.text(USER, new RemoveAttribute(EMAIL, "default")))
        .isEqualTo(USER.replace(" @default(\"none\")", ""));
  }

  @Test
  void anArgumentIsSetAndRemoved() {
    Optional<String> map = Optional.of("map");
    String mapped =
        Edited.text(USER, new SetAttributeArgument(ID, "id", map, Optional.of("\"user_pk\"")));
    assertThat(mapped).isEqualTo(USER.replace("@id ", "@id(map: \"user_pk\") "));
    assertThat(Edited.text(mapped, new SetAttributeArgument(ID, "id", map, Optional.empty())))
        .isEqualTo(USER);
    assertThat(
            Edited.text(
                USER,
                new SetAttributeArgument(EMAIL, "default", Optional.empty(), Optional.of("\"\""))))
        .isEqualTo(USER.replace("\"none\"", "\"\""));
  }

  @Test
  void aKeyOfOneFieldStandsOnIt() {
    assertThat(Edited.text(USER, new AddKey("User", NewKey.of(Index.Kind.UNIQUE, List.of("name")))))
        .isEqualTo(USER.replace("name  String", "name  String @unique"));
  }

  @Test
  void otherKeysStandBehindTheFields() {
    NewKey.Part name =
        new NewKey.Part(
            "name", Optional.of(SortOrder.DESCENDING), OptionalInt.empty(), Optional.empty());
    NewKey index =
        new NewKey(
            Index.Kind.NORMAL,
            List.of(NewKey.Part.of("email"), name),
            Optional.empty(),
            Optional.of("by_name"),
            Optional.empty());
    String indexed = Edited.text(USER, new AddKey("User", index));
    assertThat(indexed)
        .isEqualTo(
            USER.replace("}\n", "\n  @@index([email, name(sort: Desc)], map: \"by_name\")\n}\n"));

    Handle handle = new Handle(Index.Kind.NORMAL, List.of("email", "name"));
    assertThat(
            Edited.text(
                indexed,
                new ChangeKey("User", handle, NewKey.of(Index.Kind.UNIQUE, List.of("name")))))
        .isEqualTo(USER.replace("}\n", "\n  @@unique([name])\n}\n"));
    assertThat(Edited.text(indexed, new DeleteKey("User", handle))).isEqualTo(USER);
  }
}
