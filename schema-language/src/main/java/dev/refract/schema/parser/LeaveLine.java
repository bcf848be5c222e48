package dev.refract.schema.parser;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/**
 * Gives up a line at its first mistake: what to do with it is decided where lines are put together.
 */
final class LeaveLine extends DefaultErrorStrategy {
  @Override
  public void recover(Parser recognizer, RecognitionException e) {
    throw new UnreadableLine();
  }

  @Override
  public Token recoverInline(Parser recognizer) {
    throw new UnreadableLine();
  }

  @Override
  public void reportError(Parser recognizer, RecognitionException e) {}

  @Override
  public void sync(Parser recognizer) {}
}
