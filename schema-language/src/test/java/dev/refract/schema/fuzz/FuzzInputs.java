package dev.refract.schema.fuzz;

import dev.refract.schema.Golden;
import dev.refract.schema.fuzz.FuzzInput.Shape;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/** Makes texts that are schemas, once were, or never will be. */
final class FuzzInputs {
  /** The shapes of small texts. */
  private static final List<Shape> LIGHT =
      List.copyOf(EnumSet.range(Shape.CHARACTERS, Shape.UNBALANCED));

  private static final List<String> TOKENS =
      List.of(
          "model A {\n",
          "view V {\n",
          "enum E {\n",
          "type T {\n",
          "generator g {\n",
          "datasource db {\n  provider = \"postgresql\"\n}\n",
          "provider = \"sqlite\"\n",
          "}\n",
          "}",
          "{",
          "\n",
          "\r\n",
          "\r",
          " ",
          "\t",
          "id Int @id\n",
          "a String?\n",
          "b B[]\n",
          "A",
          "E",
          "name",
          "String",
          "Unsupported(\"x\")",
          "?",
          "[]",
          "!",
          "@id",
          "@unique",
          "@default(",
          "autoincrement()",
          "now()",
          "dbgenerated(\"x\")",
          "@relation(fields: [a], references: [id])",
          "@@id([",
          "@@index([a(sort: Desc, ops: raw(\"x\"))], type: Gin, where: { a: { not: null } })",
          "@@map(",
          "\"x\"",
          "\"",
          "\\",
          "\\u12",
          "(",
          ")",
          "[",
          "]",
          ",",
          ":",
          "=",
          "//",
          "///",
          "/*",
          "*/",
          "@",
          "@@",
          ".",
          "-",
          "1",
          "-1.5",
          "99999999999999999999",
          "true",
          "null",
          "é",
          "日",
          "🙂",
          "\ud83d",
          "\udc00",
          "\u0000",
          "\ufeff",
          "\u202e",
          "\u2028",
          "\u00a0",
          "e\u0301",
          "_");

  private final List<String> schemas = Golden.all().stream().map(Golden::read).toList();

  /** The input of a seed: nearly always a small one. */
  FuzzInput of(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    int kind = random.nextInt(1000);
    return kind < 4
        ? heavy(seed, 1 << (14 + random.nextInt(7)), random)
        : light(seed, LIGHT.get(random.nextInt(LIGHT.size())), random);
  }

  /** A large input, of about so many characters. */
  FuzzInput heavy(long seed, int size, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new FuzzInput(seed, Shape.NESTED, nested(size, random));
      case 1 -> new FuzzInput(seed, Shape.LONG_LINE, longLine(size, random));
      case 2 -> new FuzzInput(seed, Shape.MANY_MODELS, manyModels(size / 100, random));
      default -> new FuzzInput(seed, Shape.MANY_LINES, manyLines(size, random));
    };
  }

  private FuzzInput light(long seed, Shape shape, Random random) {
    String text =
        switch (shape) {
          case CHARACTERS -> characters(random);
          case TOKENS -> tokens(random);
          case PREFIX -> prefix(random);
          case CUT -> cut(random);
          case SPLICE -> splice(random);
          case REPEATED -> repeated(random);
          case LINE_ENDS -> lineEnds(random);
          case UNBALANCED -> unbalanced(random);
          case NESTED -> nested(200, random);
          case LONG_LINE -> longLine(2000, random);
          case MANY_MODELS -> manyModels(20, random);
          case MANY_LINES -> manyLines(2000, random);
        };
    return new FuzzInput(seed, shape, random.nextInt(20) == 0 ? "\ufeff" + text : text);
  }

  private String schema(Random random) {
    return schemas.get(random.nextInt(schemas.size()));
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static String characters(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(200); i > 0; i--) {
      text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : random.nextInt(128)));
    }
    return text.toString();
  }

  private static String tokens(Random random) {
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "model A {\n" : "");
    for (int i = random.nextInt(80); i > 0; i--) {
      text.append(pick(TOKENS, random)).append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  private String prefix(Random random) {
    String schema = schema(random);
    return schema.substring(0, random.nextInt(schema.length() + 1));
  }

  /** A schema with pieces missing, doubled or replaced. */
  private String cut(Random random) {
    StringBuilder text = new StringBuilder(schema(random));
    for (int i = 1 + random.nextInt(6); i > 0 && !text.isEmpty(); i--) {
      int start = random.nextInt(text.length());
      int end = Math.min(text.length(), start + random.nextInt(20));
      text.replace(start, end, random.nextBoolean() ? "" : pick(TOKENS, random));
    }
    return text.toString();
  }

  private String splice(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      String schema = schema(random);
      int start = random.nextInt(schema.length() + 1);
      text.append(schema, start, start + random.nextInt(schema.length() - start + 1));
    }
    return text.toString();
  }

  private String repeated(Random random) {
    return schema(random).repeat(2 + random.nextInt(3));
  }

  private String lineEnds(Random random) {
    return schema(random)
        .replace("\n", pick(List.of("\r\n", "\r", "\n\r", "\u2028", "\n\n", "\u000b", ""), random));
  }

  private String unbalanced(Random random) {
    String brackets = "{}()[]\"";
    StringBuilder text = new StringBuilder();
    for (char c : schema(random).toCharArray()) {
      if (brackets.indexOf(c) < 0 || random.nextInt(8) > 0) {
        text.append(c);
      }
      if (random.nextInt(60) == 0) {
        text.append(brackets.charAt(random.nextInt(brackets.length())));
      }
    }
    return text.toString();
  }

  private static String nested(int size, Random random) {
    String open =
        pick(List.of("[", "(", "{ a: ", "f(", "[[", "{", "@a(", "/*", "[f(", "f(a: ["), random);
    String close = pick(List.of("", "]", ")", " }", "])"), random);
    String head =
        pick(
            List.of("", "@@index(", "a Int @default(", "@relation(fields: ", "x = ", "a "), random);
    int times = size / (open.length() + close.length());
    String inner = open.repeat(times) + close.repeat(times);
    return "model A {\n  id Int @id\n  " + head + inner + "\n}\n";
  }

  private static String longLine(int length, Random random) {
    String piece =
        pick(
            List.of(
                "a", " ", "@id ", "a, ", "\"x\" ", "é", "\\", "-", "1", ".a", "/", "[] ", "=",
                "🙂"),
            random);
    String head =
        pick(
            List.of(
                "",
                "  a Int @default(",
                "  a ",
                "  @@index([",
                "  // ",
                "  /* ",
                "  a String @default(\"",
                "} "),
            random);
    return "model A {\n  id Int @id\n" + head + piece.repeat(length / piece.length()) + "\n}\n";
  }

  private static String manyModels(int count, Random random) {
    StringBuilder text = new StringBuilder("datasource db {\n  provider = \"sqlserver\"\n}\n");
    boolean wrong = random.nextBoolean();
    for (int i = 0; i < count; i++) {
      int other = random.nextInt(count);
      text.append("model M%d {\n  id Int @id\n  k Int\n".formatted(i));
      text.append(
          "  to M%d%s @relation(\"r%d\", fields: [k], references: [id])\n"
              .formatted(other, wrong ? "x" : "", i));
      text.append(
          "  from M%d[] @relation(\"r%d\")\n}\n"
              .formatted(random.nextInt(count), random.nextInt(count)));
    }
    return text.toString();
  }

  private static String manyLines(int size, Random random) {
    String line =
        pick(
            List.of(
                "\n",
                "  a Int\n",
                "// c\n",
                "}\n",
                "model A {\n",
                "@@index([a])\n",
                "  b \n",
                "x\n",
                "/// d\n",
                "  a# Int @unique\n",
                "  a# A @relation(\"r#\", fields: [id], references: [id])\n",
                "  a# A[]\n",
                "@@index([id], map: \"i#\")\n",
                "@@unique([id], name: \"n#\")\n",
                "  a# String @db.Text @default(\"x\")\n",
                "}\nenum E# {\n  A\n",
                "}\nmodel M# {\n  id Int @id @map(\"_id\")\n  a A\n"),
            random);
    StringBuilder text = new StringBuilder("datasource db {\n  provider = \"");
    text.append(pick(List.of("postgresql", "mongodb", "sqlserver", "mysql"), random));
    text.append("\"\n}\nmodel A {\n  id Int @id\n");
    for (int i = 0; text.length() < size; i++) {
      text.append(line.replace("#", String.valueOf(i)));
    }
    return text.append("}\n").toString();
  }
}
