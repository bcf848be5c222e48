package dev.refract.schema.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.service.Symbol;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenameTest {
  private static final String SCHEMA =
      """
      datasource db {
        provider = "postgresql"
      }

      model User {
        id    Int    @id
        role  Role   @default(ADMIN)
        posts Post[]
        tags  Tag[]

        @@index([role, id])
      }

      model Post {
        id       Int  @id
        author   User @relation(fields: [authorId], references: [id])
        authorId Int  @map("author")
      }

      model Tag {
        id    Int    @id
        users User[]

        @@map("tags")
      }

      enum Role {
        ADMIN
      }
      """;
  private static final Symbol USER = new Symbol.Type("User");
  private static final Symbol ROLE = new Symbol.Field("User", "role");

  @Test
  void aModelThatKeepsItsTableIsMapped() {
    assertThat(Edited.text(SCHEMA, Rename.keeping(USER, "Account")))
        .isEqualTo(
            SCHEMA
                .replace("model User", "model Account")
                .replace("author   User @", "author   Account @")
                .replace("users User[]", "users Account[] @relation(\"TagToUser\")")
                .replace("tags  Tag[]", "tags  Tag[]  @relation(\"TagToUser\")")
                .replace("[role, id])\n", "[role, id])\n  @@map(\"User\")\n"));
  }

  @Test
  void aModelThatTakesItsTableAlongSaysSo() {
    EditResult.Edited result = Edited.result(SCHEMA, Rename.recorded(USER, "Account"));
    assertThat(Edited.text(SCHEMA, Rename.recorded(USER, "Account")))
        .isEqualTo(
            SCHEMA
                .replace("model User", "model Account")
                .replace("author   User @", "author   Account @")
                .replace("users User[]", "users Account[]"));
    assertThat(result.renames())
        .containsExactly(
            RecordedRename.table("User", "Account"),
            RecordedRename.table("_TagToUser", "_AccountToTag"),
            RecordedRename.column("_AccountToTag", "A", "B"),
            RecordedRename.column("_AccountToTag", "B", "A"));
    assertThat(result.notes())
        .containsExactly(
            "Keys and indexes are called after it: User_pkey becomes Account_pkey,"
                + " User_role_id_idx becomes Account_role_id_idx.",
            "The columns A and B of the join table _AccountToTag change places:"
                + " they follow the alphabet.");
  }

  @Test
  void aMapThatSaysNothingNewGoes() {
    assertThat(Edited.text(SCHEMA, Rename.keeping(new Symbol.Type("Tag"), "tags")))
        .contains("  users User[] @relation(\"TagToUser\")\n}\n")
        .contains("  tags  tags[] @relation(\"TagToUser\")\n");
    assertThat(Edited.text(SCHEMA, Rename.keeping(new Symbol.Field("Post", "authorId"), "author2")))
        .contains("  author2  Int  @map(\"author\")\n")
        .contains("fields: [author2]");
  }

  @Test
  void aFieldIsRenamedInKeysAndRelations() {
    assertThat(Edited.text(SCHEMA, Rename.keeping(ROLE, "kind")))
        .isEqualTo(
            SCHEMA
                .replace(
                    "role  Role   @default(ADMIN)", "kind  Role   @default(ADMIN) @map(\"role\")")
                .replace("[role, id]", "[kind, id]"));
    EditResult.Edited result =
        Edited.result(SCHEMA, Rename.recorded(new Symbol.Field("Post", "authorId"), "writerId"));
    assertThat(result.renames())
        .containsExactly(RecordedRename.column("Post", "author", "writerId"));
    assertThat(result.notes())
        .containsExactly(
            "Keys and indexes are called after it:"
                + " Post_author_fkey becomes Post_writerId_fkey.");
  }

  @Test
  void anEnumAndItsValuesAreTypesOfTheDatabase() {
    assertThat(Edited.text(SCHEMA, Rename.keeping(new Symbol.Type("Role"), "Kind")))
        .isEqualTo(
            SCHEMA
                .replace("role  Role   @", "role  Kind   @")
                .replace("enum Role {\n  ADMIN\n", "enum Kind {\n  ADMIN\n\n  @@map(\"Role\")\n"));
    assertThat(Edited.text(SCHEMA, Rename.keeping(new Symbol.Value("Role", "ADMIN"), "CHIEF")))
        .isEqualTo(
            SCHEMA
                .replace("@default(ADMIN)", "@default(CHIEF)")
                .replace("  ADMIN\n", "  CHIEF @map(\"ADMIN\")\n"));
    assertThat(
            Edited.result(SCHEMA, Rename.recorded(new Symbol.Value("Role", "ADMIN"), "CHIEF"))
                .renames())
        .containsExactly(RecordedRename.enumValue("Role", "ADMIN", "CHIEF"));
  }

  @Test
  void sqliteDoesNotKnowTheNamesOfEnums() {
    String sqlite = SCHEMA.replace("postgresql", "sqlite");
    assertThat(Edited.text(sqlite, Rename.keeping(new Symbol.Type("Role"), "Kind")))
        .doesNotContain("@@map(\"Role\")");
  }

  @Test
  void aRelationIsRenamedOnBothSides() {
    String named =
        SCHEMA
            .replace("tags  Tag[]", "tags  Tag[]  @relation(\"Labels\")")
            .replace("users User[]", "users User[] @relation(name: \"Labels\")");
    Symbol labels = Symbol.Relation.between("User", "Tag", "Labels");
    Rename rename = Rename.keeping(labels, "Marks");
    assertThat(Edited.text(named, rename)).isEqualTo(named.replace("Labels", "Marks"));
    assertThat(Edited.result(named, rename).renames())
        .containsExactly(RecordedRename.table("_Labels", "_Marks"));
    assertThat(Edited.result(named, rename).notes())
        .containsExactly(
            "The join table _Labels cannot keep its name, which is that of the relation:"
                + " it becomes _Marks.");
  }

  @Test
  void aNameMustBeFreeAndReadable() {
    assertThat(Edited.refusal(SCHEMA, Rename.keeping(USER, "Post")))
        .isEqualTo("There is already something called Post.");
    assertThat(Edited.refusal(SCHEMA, Rename.keeping(USER, "class")))
        .isEqualTo("class is a word that generated clients cannot use as a type.");
    assertThat(Edited.refusal(SCHEMA, Rename.keeping(USER, "9th"))).startsWith("“9th” is no name");
    assertThat(Edited.refusal(SCHEMA, Rename.keeping(ROLE, "posts")))
        .isEqualTo("User has a field called posts already.");
    assertThat(Edited.refusal(SCHEMA, Rename.recorded(USER, "tags")))
        .isEqualTo("The database has a table called “tags” already.");
  }

  @Test
  void stepsIntoCompositeTypesAreRenamed() {
    SchemaWorkspace workspace =
        SchemaWorkspace.of(
            List.of(
                new SourceFile(
                    "a.prisma",
                    """
                    datasource db {
                      provider = "mongodb"
                    }
                    model User {
                      id   String @id @map("_id")
                      home Address
                      @@index([home.street.name])
                    }
                    """),
                new SourceFile(
                    "b.prisma",
                    """
                    type Address {
                      street Street
                    }
                    type Street {
                      name String
                    }
                    """)));
    EditResult result =
        SchemaEditor.edit(workspace, Rename.keeping(new Symbol.Field("Street", "name"), "title"));
    SchemaWorkspace renamed = SchemaEditor.apply(workspace, ((EditResult.Edited) result).edits());
    assertThat(renamed.file("a.prisma").orElseThrow().text()).contains("[home.street.title]");
    assertThat(renamed.file("b.prisma").orElseThrow().text())
        .contains("  title String @map(\"name\")");
  }
}
