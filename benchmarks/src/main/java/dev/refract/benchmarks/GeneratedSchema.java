package dev.refract.benchmarks;

import dev.refract.schema.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Schemas of any size for the benchmarks: each model has ten scalar fields, two relations to models
 * before it, an index and a unique key; a file holds up to 25 models.
 */
final class GeneratedSchema {
  private static final int MODELS_PER_FILE = 25;

  private GeneratedSchema() {}

  /** The same schema as {@link #of}, in a single file. */
  static List<SourceFile> inOneFile(int models) {
    String text = of(models).stream().map(SourceFile::text).collect(Collectors.joining("\n"));
    return List.of(new SourceFile("schema.prisma", text));
  }

  /** The same, of which some models, spread over the schema, have changed. */
  static List<SourceFile> withChanges(int models, int changed) {
    String text = inOneFile(models).getFirst().text();
    for (int i = 0; i < changed; i++) {
      String map = "  @@map(\"model_%d\")\n".formatted(i * models / changed);
      String change =
          switch (i % 3) {
            case 0 -> "  note String?\n";
            case 1 -> "  rank Int @default(0)\n";
            default -> "  @@index([amount])\n";
          };
      text = text.replace(map, change + map);
    }
    return List.of(new SourceFile("schema.prisma", text));
  }

  static List<SourceFile> of(int count) {
    List<SourceFile> files = new ArrayList<>();
    files.add(
        new SourceFile(
            "schema.prisma",
            """
            datasource db {
              provider = "sqlite"
            }

            enum Status {
              ACTIVE
              PAUSED
              CLOSED
            }
            """));
    for (int first = 0; first < count; first += MODELS_PER_FILE) {
      StringBuilder text = new StringBuilder();
      for (int i = first; i < Math.min(count, first + MODELS_PER_FILE); i++) {
        text.append(model(i, count)).append('\n');
      }
      files.add(new SourceFile("models%04d.prisma".formatted(first), text.toString()));
    }
    return files;
  }

  private static String model(int i, int count) {
    StringBuilder relations = new StringBuilder();
    if (i > 0) {
      relations.append(reference("parent", i, i - 1));
      relations.append(reference("root", i, i / 2));
    }
    if (i + 1 < count) {
      relations.append(
          "  parents%d Model%d[] @relation(\"parent%d\")\n".formatted(i + 1, i + 1, i + 1));
    }
    for (int child = Math.max(1, 2 * i); child <= 2 * i + 1 && child < count; child++) {
      relations.append(
          "  roots%d Model%d[] @relation(\"root%d\")\n".formatted(child, child, child));
    }
    return """
    /// Model number %d.
    model Model%d {
      id        Int      @id @default(autoincrement())
      email     String   @unique
      name      String?
      status    Status   @default(ACTIVE)
      score     Float    @default(0)
      amount    Decimal?
      isActive  Boolean  @default(true) @map("is_active")
      createdAt DateTime @default(now())
      updatedAt DateTime @updatedAt
      payload   Json?
      parentId  Int?
      rootId    Int?
    %s
      @@index([status, createdAt(sort: Desc)])
      @@unique([name, score])
      @@map("model_%d")
    }
    """
        .formatted(i, i, relations, i);
  }

  private static String reference(String name, int from, int to) {
    return """
      %s Model%d? @relation("%s%d", fields: [%sId], references: [id], onDelete: SetNull)
    """
        .formatted(name, to, name, from, name);
  }
}
