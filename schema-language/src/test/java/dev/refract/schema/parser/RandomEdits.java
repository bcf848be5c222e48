package dev.refract.schema.parser;

import java.util.List;
import java.util.Random;

/** Changes a schema text as typing, pasting and deleting would, sense or not. */
public final class RandomEdits {
  private static final List<String> SNIPPETS =
      List.of(
          "x",
          " ",
          "\n",
          "}",
          "{",
          "@",
          "?",
          "[]",
          "\"",
          "/",
          "//",
          "///",
          "/*",
          "*/",
          "\r\n",
          "é",
          "}\n",
          "model New {\n  id Int @id\n}\n",
          "enum Extra {\n  ONE\n}\n",
          "  other User?\n",
          "  count Int @default(0)\n",
          "  @@index([id])\n",
          "model ",
          "// note\n",
          "@unique",
          "@map(\"x\")",
          "type T = String\n",
          "thing {\n}\n",
          "generator g {\n}\n");

  private RandomEdits() {}

  /** The text after one random edit. */
  public static String of(String text, Random random) {
    int at = random.nextInt(text.length() + 1);
    int removed =
        switch (random.nextInt(6)) {
          case 0, 1 -> 0;
          case 2, 3 -> 1;
          case 4 -> random.nextInt(12);
          default -> random.nextInt(120);
        };
    int end = Math.min(text.length(), at + removed);
    String inserted = random.nextInt(4) == 0 ? "" : pick(random);
    return text.substring(0, at) + inserted + text.substring(end);
  }

  private static String pick(Random random) {
    return SNIPPETS.get(random.nextInt(SNIPPETS.size()));
  }
}
