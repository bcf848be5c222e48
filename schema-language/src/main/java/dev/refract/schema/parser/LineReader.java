package dev.refract.schema.parser;

import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.jspecify.annotations.Nullable;

/** Reads one line by one rule of the grammar. What it returns is valid until the next line. */
final class LineReader {
  private final LineTokens tokens;
  private final PrismaSchemaParser parser;

  LineReader(Text text) {
    this.tokens = new LineTokens(text);
    this.parser = new PrismaSchemaParser(tokens);
    parser.removeErrorListeners();
    parser.setErrorHandler(new LeaveLine());
    parser.setBuildParseTree(false);
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
  }

  /** What the rule makes of the line that starts at the offset; null where it does not fit. */
  <T extends ParserRuleContext> @Nullable T read(int offset, Function<PrismaSchemaParser, T> rule) {
    tokens.startAt(offset);
    try {
      return rule.apply(parser);
    } catch (UnreadableLine _) {
      return null;
    }
  }
}
