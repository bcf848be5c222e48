package dev.refract.schema.parser;

import dev.refract.schema.parser.PrismaSchemaParser.BlockOpeningContext;
import dev.refract.schema.syntax.Name;
import dev.refract.schema.text.Span;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * The opening line of a block.
 *
 * @param body offset of the line below
 */
record Opening(BlockKind kind, Span keyword, Name name, int body) {

  /** The opening, unless the line lacks a keyword or a name. */
  static @Nullable Opening of(BlockOpeningContext line, Text text) {
    int start = line.keyword.getStartIndex();
    @Nullable BlockKind kind = BlockKind.at(start, text);
    if (kind == null) {
      return null;
    }
    @Nullable Name name = nameBehind(kind, line.keyword, line.name, text);
    int body = text.skipLineEnd(text.endOfLine(start));
    return name == null
        ? null
        : new Opening(kind, new Span(start, start + kind.keyword().length()), name, body);
  }

  /**
   * The name behind a keyword, which may be grown together with it: {@code modelUser} is one word.
   */
  static @Nullable Name nameBehind(BlockKind kind, Token word, @Nullable Token name, Text text) {
    int keywordEnd = word.getStartIndex() + kind.keyword().length();
    int wordEnd = word.getStopIndex() + 1;
    if (name != null) {
      return wordEnd == keywordEnd ? nameAt(TreeBuilder.span(name), text) : null;
    }
    if (wordEnd == keywordEnd || "_-".indexOf(text.charAt(keywordEnd)) >= 0) {
      return null;
    }
    return nameAt(new Span(keywordEnd, wordEnd), text);
  }

  private static Name nameAt(Span span, Text text) {
    return new Name(span.in(text.characters()), span);
  }
}
