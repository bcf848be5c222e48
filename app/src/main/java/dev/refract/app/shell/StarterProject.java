package dev.refract.app.shell;

import dev.refract.app.settings.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A first schema for a folder that has none. Never touches a file that is there. */
final class StarterProject {
  private static final String SCHEMA =
      """
      generator client {
        provider = "prisma-client"
        output   = "../generated"
      }

      datasource db {
        provider = "sqlite"
      }

      /// A person who can sign in.
      model User {
        id        Int      @id @default(autoincrement())
        email     String   @unique
        name      String?
        createdAt DateTime @default(now())
        posts     Post[]
      }

      model Post {
        id        Int     @id @default(autoincrement())
        title     String
        published Boolean @default(false)
        author    User    @relation(fields: [authorId], references: [id])
        authorId  Int

        @@index([authorId])
      }
      """;

  private static final String CONFIGURATION =
      """
      # What Refract knows about this project.

      [environments.local]
      url = "file:./dev.db"
      color = "green"
      """;

  private static final List<String> NAMES_OF_CONFIGURATIONS =
      List.of("prisma.config.ts", "prisma.config.js", "refract.toml", ".env");

  private StarterProject() {}

  /** The files that were written. */
  static List<Path> create(Path folder) throws IOException {
    List<Path> written = new ArrayList<>();
    boolean configured =
        NAMES_OF_CONFIGURATIONS.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    writeNew(folder.resolve("prisma").resolve("schema.prisma"), SCHEMA, written);
    if (!configured) {
      writeNew(folder.resolve("refract.toml"), CONFIGURATION, written);
    }
    return written;
  }

  private static void writeNew(Path file, String text, List<Path> written) throws IOException {
    if (!Files.exists(file)) {
      AtomicFile.write(file, text);
      written.add(file);
    }
  }
}
