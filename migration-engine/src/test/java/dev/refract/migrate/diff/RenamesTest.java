package dev.refract.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.migrate.TestSchemas;
import dev.refract.migrate.command.RenameChoice;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Rename;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.derive.RecordedRenames;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.migrate.render.ScriptRenderer;
import dev.refract.orm.dialect.Dialect;
import dev.refract.schema.edit.RecordedRename;
import dev.refract.schema.edit.RecordedRename.Kind;
import dev.refract.schema.model.Schema;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RenamesTest {
  private static final String PEOPLE = "model User {\n id Int @id\n mail String\n}\n";

  @Test
  void aRenameOfWhatIsNotThereIsRefused() {
    assertRefused(PEOPLE, PEOPLE.replace("mail", "email"), "User.post=email", "there is no `post`");
  }

  @Test
  void aRenameToWhatIsNotWantedIsRefused() {
    assertRefused(PEOPLE, PEOPLE.replace("mail", "email"), "User.mail=post", "to be no `post`");
  }

  @Test
  void aRenameToWhatIsThereAlreadyIsRefused() {
    String both = "model User {\n id Int @id\n mail String\n email String\n}\n";
    assertRefused(both, PEOPLE.replace("mail", "email"), "User.mail=email", "`email` already");
  }

  @Test
  void twoThingsCannotBecomeOne() {
    Pair<DatabaseSchema> databases =
        databases(
            "model User {\n id Int @id\n a String\n b String\n}\n",
            "model User {\n id Int @id\n c String\n}\n");
    assertThatThrownBy(() ->
            DatabaseDiffer.diff(
                databases, RenameText.parse(List.of("User.a=c", "User.b=c"), databases)))
        .isInstanceOf(ImpossibleRename.class)
        .hasMessageContaining("another rename");
  }

  @Test
  void textThatMeansNothingSaysHowToWriteIt() {
    Pair<DatabaseSchema> databases = databases(PEOPLE, PEOPLE);
    for (String text : List.of("User", "=x", "User=", "Nobody=Person", "Nobody.mail=x")) {
      assertThatThrownBy(() -> RenameText.parse(List.of(text), databases))
          .isInstanceOf(ImpossibleRename.class)
          .hasMessageContaining("Table.column=new_column");
    }
  }

  @Test
  void namesWithSignsStandInQuotes() {
    Pair<DatabaseSchema> databases =
        databases(
            """
            model T {
              id Int    @id
              a  String @map("a=b")
              c  String @map("say \\"c\\"")
              @@map("odd.table")
            }
            """,
            """
            model T {
              id Int    @id
              a  String @map("x.y")
              c  String
            }
            """);
    List<String> lines =
        List.of(
            "\"odd.table\"=T",
            "\"odd.table\".\"a=b\"=\"x.y\"",
            "\"odd.table\".\"say \"\"c\"\"\"=c");
    List<Rename> renames = RenameText.parse(lines, databases);
    assertThat(DatabaseDiffer.diff(databases, renames))
        .hasSize(3)
        .allMatch(Step.RenameThing.class::isInstance);
    assertThat(renames.stream().map(RenameText::of))
        .containsExactly("\"odd.table\"=T", "T.\"a=b\"=\"x.y\"", "T.\"say \"\"c\"\"\"=c");
  }

  @Test
  void withoutAnAgreedRenameTheScriptDropsAndAdds() {
    Pair<DatabaseSchema> databases = databases(PEOPLE, PEOPLE.replace("mail", "email"));
    assertThat(DatabaseDiffer.diff(databases, List.of()))
        .isEqualTo(DatabaseDiffer.diff(databases))
        .noneMatch(Step.RenameThing.class::isInstance);
  }

  @Test
  void editsFollowOneAnother() {
    RecordedRenames renames =
        RecordedRenames.NONE
            .then(List.of(column("Person", "mail", "post"), table("User", "Person")))
            .then(List.of(column("Human", "post", "email"), table("Person", "Human")))
            .then(List.of(table("Tag", "Label")))
            .then(List.of(table("Label", "Tag")));
    assertThat(renames.renames())
        .containsExactlyInAnyOrder(table("User", "Human"), column("Human", "mail", "email"));
  }

  @Test
  void columnsThatChangePlacesTwiceAreWhereTheyWere() {
    List<RecordedRename> swap = List.of(column("_AToB", "A", "B"), column("_AToB", "B", "A"));
    assertThat(RecordedRenames.NONE.then(swap).then(swap).renames()).isEmpty();
  }

  @Test
  void enumValuesThatAreTextsAreRewrittenInTheRows() {
    String text =
        """
        datasource db {
         provider = "sqlite"
        }
        enum Role {
         OWNER
         USER
        }
        model User {
         id Int @id
         role Role @default(OWNER)
        }
        """;
    Schema schema = TestSchemas.of(text);
    List<Rename> renames =
        RecordedRenames.NONE
            .then(List.of(value("Role", "ADMIN", "OWNER")))
            .in(schema, Dialect.sqlite());
    DatabaseSchema next = SchemaDeriver.derive(schema, Dialect.sqlite());
    assertThat(
            ScriptRenderer.render(
                    Dialect.sqlite(), DatabaseDiffer.diff(new Pair<>(next, next), renames))
                .text())
        .isEqualTo(
            """
            -- RenameStoredValue
            UPDATE "User" SET "role" = 'OWNER' WHERE "role" = 'ADMIN';
            """);
  }

  @Test
  void recordedRenamesThatNoLongerFitAreLeftOut() {
    Pair<DatabaseSchema> databases = databases(PEOPLE, PEOPLE.replace("mail", "email"));
    Rename fitting = new Rename.OfColumn(TableName.of("User"), new Pair<>("mail", "email"));
    Rename undone = new Rename.OfColumn(TableName.of("User"), new Pair<>("id", "key"));
    assertThat(RenameChoice.recorded(List.of(undone, fitting)).among(databases))
        .containsExactly(fitting);
  }

  @Test
  void anEnumThatTakesThePlaceOfAnotherInAColumnMayBeThatEnum() {
    Pair<DatabaseSchema> databases =
        postgres(
            "enum Role {\n A\n B\n}\nmodel User {\n id Int @id\n role Role\n}\n",
            "enum Rank {\n C\n D\n}\nmodel User {\n id Int @id\n role Rank\n}\n");
    assertThat(SuspectedRenames.in(databases, List.of()))
        .extracting(SuspectedRename::subject)
        .containsExactly("enum Role");
  }

  @Test
  void columnsOfOtherTypesAreNoRename() {
    assertThat(
            SuspectedRenames.in(
                databases(PEOPLE, "model User {\n id Int @id\n mails Int\n}\n"), List.of()))
        .isEmpty();
  }

  private static void assertRefused(String before, String after, String rename, String... reasons) {
    Pair<DatabaseSchema> databases = databases(before, after);
    assertThatThrownBy(
            () -> DatabaseDiffer.diff(databases, RenameText.parse(List.of(rename), databases)))
        .isInstanceOf(ImpossibleRename.class)
        .hasMessageContainingAll(reasons);
  }

  private static Pair<DatabaseSchema> databases(String before, String after) {
    return new Pair<>(before, after)
        .map(text -> "datasource db {\n provider = \"sqlite\"\n}\n" + text)
        .map(text -> SchemaDeriver.derive(TestSchemas.of(text), Dialect.sqlite()));
  }

  private static Pair<DatabaseSchema> postgres(String before, String after) {
    return new Pair<>(before, after)
        .map(text -> "datasource db {\n provider = \"postgresql\"\n}\n" + text)
        .map(text -> SchemaDeriver.derive(TestSchemas.of(text), Dialect.postgres()));
  }

  private static RecordedRename table(String from, String to) {
    return new RecordedRename(Kind.TABLE, Optional.empty(), from, to);
  }

  private static RecordedRename column(String table, String from, String to) {
    return new RecordedRename(Kind.COLUMN, Optional.of(table), from, to);
  }

  private static RecordedRename value(String type, String from, String to) {
    return new RecordedRename(Kind.ENUM_VALUE, Optional.of(type), from, to);
  }
}
