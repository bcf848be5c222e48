package dev.refract.schema.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.parser.RandomEdits;
import dev.refract.schema.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * After an edit only what it can reach is looked at again. Whatever the edit, the outcome is the
 * same as that of looking at everything.
 */
class RevisionTest {
  private static final int EDITS = 12;
  private static final String COMPOSITE_TYPES =
      """
      type Address {
        street String
        city   City
      }

      type City {
        name String
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {"sqlite", "postgresql", "mysql", "sqlserver", "cockroachdb", "mongodb", "none"})
  void findsWhatALookAtEverythingFinds(String provider) {
    Random random = new Random(provider.hashCode());
    for (int session = 0; session < 120; session++) {
      List<SourceFile> files = new ArrayList<>(files(provider));
      SchemaWorkspace workspace = SchemaWorkspace.of(files);
      for (int edit = 0; edit < EDITS; edit++) {
        int chosen = random.nextInt(files.size());
        SourceFile before = files.get(chosen);
        // often back and forth, as people type: so that there are times without errors
        SourceFile after =
            edit % 3 == 2
                ? files(provider).get(chosen)
                : new SourceFile(before.name(), RandomEdits.of(before.text(), random));
        files.set(chosen, after);
        workspace = workspace.withFile(after);
        assertIsAnew(workspace, files);
      }
    }
  }

  private static void assertIsAnew(SchemaWorkspace workspace, List<SourceFile> files) {
    SchemaWorkspace anew = SchemaWorkspace.of(files);
    assertThat(workspace.diagnostics())
        .as(() -> String.join("\n----\n", files.stream().map(SourceFile::text).toList()))
        .isEqualTo(anew.diagnostics());
    assertThat(workspace.isResolved()).isEqualTo(anew.isResolved());
    assertThat(workspace.trees()).isEqualTo(anew.trees());
  }

  @Test
  void seesWhatAChangeMeansElsewhere() {
    SchemaWorkspace workspace = SchemaWorkspace.of(files("sqlite"));
    assertThat(workspace.diagnostics()).isEmpty();

    SourceFile blog = workspace.file("blog.prisma").orElseThrow();
    SchemaWorkspace renamed =
        workspace.withFile(
            new SourceFile(blog.name(), blog.text().replace("model Post ", "model Article ")));

    assertThat(renamed.diagnostics().stream().map(Diagnostic::location).map(l -> l.file()))
        .containsOnly("people.prisma", "blog.prisma");
    assertThat(renamed.withFile(blog).diagnostics()).isEmpty();
  }

  @Test
  void takesFilesThatComeAndGo() {
    List<SourceFile> all = files("sqlite");
    SchemaWorkspace workspace = SchemaWorkspace.of(all);

    SchemaWorkspace fewer = workspace.withFiles(all.subList(0, 2));
    assertIsAnew(fewer, all.subList(0, 2));
    assertThat(fewer.hasErrors()).isTrue();
    assertIsAnew(fewer.withFiles(all), all);

    List<SourceFile> other =
        all.stream()
            .map(file -> new SourceFile(file.name(), file.text().replace("Post", "Article")))
            .toList();
    assertIsAnew(workspace.withFiles(other), other);
  }

  private static List<SourceFile> files(String provider) {
    boolean mongodb = provider.equals("mongodb");
    String datasource =
        provider.equals("none")
            ? ""
            : "datasource db {\n  provider = \"%s\"\n}\n\n".formatted(provider);
    SourceFile main =
        new SourceFile(
            "main.prisma",
            datasource
                + """
                generator client {
                  provider = "prisma-client"
                }
                """
                + (mongodb ? COMPOSITE_TYPES : ""));
    SourceFile people =
        new SourceFile(
            "people.prisma",
            """
            /// Somebody.
            model User {
              id       Int       @id %1$s
              email    String    @unique
              role     Role      @default(READER)
              posts    Post[]    @relation("written")
              liked    Post[]    @relation("liked")
              profile  Profile?
              manager  User?     @relation("reports", fields: [managerId], references: [id], onDelete: NoAction, onUpdate: NoAction)
              managerId Int?
              reports  User[]    @relation("reports")

              @@index([email, role])
              @@map("users")
            }

            enum Role {
              READER
              WRITER @map("writer")
            }

            model Profile {
              id     Int    @id %1$s
              bio    String? // about
              user   User   @relation(fields: [userId], references: [id])
              userId Int    @unique
            }
            """
                .formatted(mongodb ? "@map(\"_id\")" : ""));
    SourceFile blog =
        new SourceFile(
            "blog.prisma",
            """
            model Post {
              id       Int      @id %1$s
              author   User     @relation("written", fields: [authorId], references: [id])
              authorId Int
              likedBy  User[]   @relation("liked")
              tags     Tag[]
              comments Comment[]

              @@index([authorId], map: "by_author")
            }

            model Tag {
              id    Int    @id %1$s
              name  String @unique
              posts Post[]
            }

            model Comment {
              postId Int
              number Int
              text   String @default("…")
              post   Post   @relation(fields: [postId], references: [id], onDelete: Cascade)

              @@id([postId, number])
            }
            """
                .formatted(mongodb ? "@map(\"_id\")" : ""));
    return Stream.of(main, people, blog).toList();
  }
}
