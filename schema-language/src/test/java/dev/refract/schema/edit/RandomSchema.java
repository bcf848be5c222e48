package dev.refract.schema.edit;

import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Writes valid schemas of several files: relations of all kinds, enums, composite keys, mapped
 * names, comments in odd places, any alignment, lines that end with LF or CRLF.
 */
final class RandomSchema {
  private static final List<String> WORDS =
      List.of("User", "Post", "Tag", "order_item", "Seat", "Invoice", "Zone", "Apple", "Booking");
  private static final List<String> SCALARS =
      List.of(
          "Int @default(7)",
          "Int",
          "String",
          "String? @db.VarChar(40)",
          "String @default(\"a // b\") @map(\"col_%d\")",
          "DateTime @default(now())",
          "DateTime @updatedAt",
          "Boolean @default(true)",
          "Decimal? @db.Decimal(10, 2)",
          "Json?",
          "BigInt",
          "String[]",
          "Int @unique",
          "Unsupported(\"circle\")?");

  private final Random random;
  private final List<Table> tables = new ArrayList<>();
  private final List<String> enums = new ArrayList<>();
  private final Set<String> pairs = new LinkedHashSet<>();
  private int counter;

  /** A model in the making; a line is name, type and attributes in one. */
  private static final class Table {
    final String name;
    final List<String> lines = new ArrayList<>();
    final List<String> attributes = new ArrayList<>();
    final List<String[]> key = new ArrayList<>();
    boolean hasId = true;

    Table(String name) {
      this.name = name;
    }
  }

  private RandomSchema(Random random) {
    this.random = random;
  }

  static SchemaWorkspace write(Random random) {
    return new RandomSchema(random).write();
  }

  private SchemaWorkspace write() {
    for (int i = random.nextInt(3); i > 0; i--) {
      enums.add("Enum" + i);
    }
    List<String> words = new ArrayList<>(WORDS);
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      tables.add(new Table(words.remove(random.nextInt(words.size()))));
    }
    tables.forEach(this::writeKey);
    tables.forEach(this::writeScalars);
    for (int i = random.nextInt(6); i > 0; i--) {
      writeRelation(any(tables), any(tables), random.nextInt(3));
    }
    tables.forEach(this::writeIndexes);

    int files = 1 + random.nextInt(3);
    List<StringBuilder> texts = new ArrayList<>();
    for (int i = 0; i < files; i++) {
      texts.add(new StringBuilder());
    }
    texts.getFirst().append("datasource db {\n  provider = \"postgresql\"\n}\n");
    tables.forEach(table -> append(any(texts), model(table)));
    enums.forEach(name -> append(any(texts), enumBlock(name)));
    List<SourceFile> sources = new ArrayList<>();
    for (int i = 0; i < files; i++) {
      String text = texts.get(i).toString();
      boolean windows = random.nextInt(3) == 0;
      sources.add(new SourceFile("f" + i + ".prisma", windows ? text.replace("\n", "\r\n") : text));
    }
    return SchemaWorkspace.of(sources);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private void writeKey(Table table) {
    switch (random.nextInt(5)) {
      case 0 -> {
        table.lines.add("left Int");
        table.lines.add("right String @db.Uuid");
        table.attributes.add("@@id([left, right])");
        table.key.add(new String[] {"left", "Int", ""});
        table.key.add(new String[] {"right", "String", " @db.Uuid"});
        table.hasId = false;
      }
      case 1 -> {
        table.lines.add("code String @unique");
        table.key.add(new String[] {"code", "String", ""});
        table.hasId = false;
      }
      case 2 -> {
        table.lines.add("id String @id @default(uuid()) @db.Uuid");
        table.key.add(new String[] {"id", "String", " @db.Uuid"});
      }
      default -> {
        table.lines.add("id Int @id @default(autoincrement()) @map(\"key\")");
        table.key.add(new String[] {"id", "Int", ""});
      }
    }
  }

  private void writeScalars(Table table) {
    for (int i = random.nextInt(5); i > 0; i--) {
      table.lines.add("s" + ++counter + " " + any(SCALARS).formatted(counter));
    }
    if (!enums.isEmpty() && chance(2)) {
      String suffix = any(List.of(" @default(ONE)", "?", "[]", "[] @default([ONE, TWO])", ""));
      table.lines.add("e" + ++counter + " " + any(enums) + suffix);
    }
  }

  private void writeRelation(Table from, Table to, int kind) {
    int number = ++counter;
    boolean isFirst = pairs.add(from.name + " " + to.name) && pairs.add(to.name + " " + from.name);
    String name = from == to || !isFirst || chance(3) ? "\"Rel" + number + "\"" : "";
    String forward = "f" + number;
    String back = "b" + number;
    String given = name.isEmpty() ? "" : " @relation(" + name + ")";
    if (kind == 2) {
      if (from.hasId && to.hasId) {
        from.lines.add(forward + " " + to.name + "[]" + given);
        to.lines.add(back + " " + from.name + "[]" + given);
      }
      return;
    }
    boolean optional = chance(2) || from == to;
    List<String> keys = new ArrayList<>();
    for (String[] part : to.key) {
      String key = forward + "_" + part[0];
      keys.add(key);
      boolean alone = kind == 1 && to.key.size() == 1;
      from.lines.add(
          key + " " + part[1] + (optional ? "?" : "") + (alone ? " @unique" : "") + part[2]);
    }
    List<String> references = to.key.stream().map(part -> part[0]).toList();
    String arguments =
        (name.isEmpty() ? "" : any(List.of("", "name: ")) + name + ", ")
            + "fields: "
            + keys
            + ", references: "
            + references
            + (chance(3) ? ", onDelete: NoAction" : "");
    from.lines.add(
        forward + " " + to.name + (optional ? "?" : "") + " @relation(" + arguments + ")");
    to.lines.add(back + " " + from.name + (kind == 1 ? "?" : "[]") + given);
    if (kind == 1 && keys.size() > 1) {
      from.attributes.add("@@unique(" + keys + ")");
    } else if (chance(3)) {
      from.attributes.add("@@index(" + keys + ")");
    }
  }

  private void writeIndexes(Table table) {
    List<String> columns =
        table.lines.stream()
            .filter(line -> line.matches("(s|f)\\w+ (Int|String|BigInt)\\b.*"))
            .filter(line -> !line.contains("[]"))
            .map(line -> line.substring(0, line.indexOf(' ')))
            .toList();
    if (columns.size() > 1 && chance(2)) {
      table.attributes.add("@@index([" + columns.get(1) + ", " + columns.get(0) + "(sort: Desc)])");
    }
    if (!columns.isEmpty() && chance(4)) {
      table.attributes.add(
          "@@unique(fields: [" + columns.get(0) + "], map: \"u" + table.name + "\")");
    }
    if (chance(3)) {
      table.attributes.add("@@map(\"t_" + table.name.toLowerCase(Locale.ROOT) + "\")");
    }
  }

  // ---- layout ----

  private String model(Table table) {
    StringBuilder text = new StringBuilder(comment("", 3));
    text.append("model ").append(table.name).append(" {").append(chance(9) ? " // opens" : "");
    text.append('\n');
    boolean aligned = chance(2);
    String indentation = any(List.of("  ", "  ", "    ", "\t"));
    int names = widest(table.lines, 0);
    int types = widest(table.lines, 1);
    for (String line : table.lines) {
      String[] cells = cells(line);
      text.append(chance(6) ? "\n" : "").append(comment(indentation, 5));
      String written =
          aligned
              ? "%-" + names + "s %-" + types + "s %s"
              : "%s" + " ".repeat(1 + random.nextInt(2)) + "%s %s";
      text.append(indentation).append(written.formatted((Object[]) cells).stripTrailing());
      text.append(chance(8) ? " // behind " + cells[0] : "").append('\n');
    }
    if (!table.attributes.isEmpty()) {
      text.append(chance(4) ? "" : "\n");
      table.attributes.forEach(attribute ->
          text.append(indentation).append(attribute).append(chance(8) ? " // key\n" : "\n"));
    }
    return text.append(chance(9) ? indentation + "// at the end\n}\n" : "}\n").toString();
  }

  private static String[] cells(String line) {
    String[] cells = line.split(" ", 3);
    if (cells[1].startsWith("Unsupported") || cells.length == 2) {
      int space = line.indexOf(' ');
      return new String[] {line.substring(0, space), line.substring(space + 1), ""};
    }
    return cells;
  }

  private static int widest(List<String> lines, int cell) {
    return lines.stream().mapToInt(line -> cells(line)[cell].length()).max().orElse(1);
  }

  private String enumBlock(String name) {
    String mapped = chance(3) ? "\n  @@map(\"e_" + name + "\")\n" : "";
    String attribute = chance(2) ? " @map(\"two\")" : "";
    return comment("", 3)
        + "enum "
        + name
        + " {\n  ONE\n"
        + comment("  ", 3)
        + "  TWO"
        + attribute
        + "\n  THREE // last\n"
        + mapped
        + "}\n";
  }

  private String comment(String indentation, int oneIn) {
    if (!chance(oneIn)) {
      return "";
    }
    int number = ++counter;
    return switch (random.nextInt(7)) {
      case 0 -> indentation + "// comment " + number + "\n";
      case 1 -> indentation + "/// comment " + number + "\n" + indentation + "/// comment\n";
      case 2 -> indentation + "// section " + number + "\n\n";
      case 3 -> indentation + "/* comment " + number + " */\n";
      case 4 -> indentation + "/* comment " + number + "\n" + indentation + "comment */\n";
      case 5 -> indentation + "/* comment " + number + " */ ";
      default -> indentation + "/// comment " + number + "\n";
    };
  }

  private void append(StringBuilder text, String block) {
    text.append(text.isEmpty() ? "" : any(List.of("\n", "\n", "\n\n"))).append(block);
  }
}
