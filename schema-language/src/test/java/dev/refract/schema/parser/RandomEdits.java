package dev.refract.schema.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

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

  private static final Pattern WORD = Pattern.compile("\\w+");

  private RandomEdits() {}

  /** The text after one random edit of its characters, its words or its lines. */
  public static String of(String text, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> ofWords(text, random);
      case 1 -> ofLines(text, random);
      default -> ofCharacters(text, random);
    };
  }

  /** One word becomes another one of the text. */
  private static String ofWords(String text, Random random) {
    List<MatchResult> words = WORD.matcher(text).results().toList();
    if (words.isEmpty()) {
      return text;
    }
    MatchResult word = words.get(random.nextInt(words.size()));
    String other = words.get(random.nextInt(words.size())).group();
    return text.substring(0, word.start()) + other + text.substring(word.end());
  }

  /** One line is written elsewhere, too, or in place of another one, or goes. */
  private static String ofLines(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      return text;
    }
    String line = lines.get(random.nextInt(lines.size()));
    int at = random.nextInt(lines.size());
    switch (random.nextInt(3)) {
      case 0 -> lines.add(at, line);
      case 1 -> lines.set(at, line);
      default -> lines.remove(at);
    }
    return String.join("\n", lines) + "\n";
  }

  private static String ofCharacters(String text, Random random) {
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
