package dev.refract.browser;

import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.Schema;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;

/** Schemas written in tests. */
public final class Schemas {
  /** One model of every kind of column, and relations of every kind. */
  public static final String LIBRARY =
      """
      datasource db {
        provider = "sqlite"
      }

      enum Genre {
        NOVEL
        POEMS
        ESSAY
      }

      model Author {
        id    Int     @id @default(autoincrement())
        name  String
        email String? @unique
        books Book[]
      }

      model Book {
        id        Int      @id @default(autoincrement())
        title     String
        subtitle  String?
        genre     Genre    @default(NOVEL)
        pages     Int?
        sold      BigInt   @default(0)
        weight    Float?
        price     Decimal?
        inPrint   Boolean  @default(true)
        meta      Json?
        cover     Bytes?
        published DateTime @default(now())
        authorId  Int?
        author    Author?  @relation(fields: [authorId], references: [id])
        tags      Tag[]
      }

      model Tag {
        id    Int    @id
        label String
        books Book[]
      }

      model Shelf {
        room  String
        place Int
        note  String?

        @@id([room, place])
      }
      """;

  private Schemas() {}

  public static Schema of(String text) {
    SchemaWorkspace workspace = SchemaWorkspace.of(List.of(new SourceFile("schema.prisma", text)));
    if (workspace.hasErrors()) {
      throw new IllegalArgumentException(workspace.diagnostics().toString());
    }
    return workspace.schema();
  }

  public static Model model(Schema schema, String name) {
    return schema.model(name).orElseThrow();
  }

  public static ScalarField scalar(Schema schema, String model, String field) {
    return (ScalarField) model(schema, model).field(field).orElseThrow();
  }

  public static RelationField relation(Schema schema, String model, String field) {
    return (RelationField) model(schema, model).field(field).orElseThrow();
  }
}
