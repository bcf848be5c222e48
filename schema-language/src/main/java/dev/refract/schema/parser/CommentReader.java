package dev.refract.schema.parser;

import dev.refract.schema.syntax.Comment;

/** Finds comments at the start of lines. */
final class CommentReader {
  private final Text text;
  private final TreeBuilder builder;

  CommentReader(Text text, TreeBuilder builder) {
    this.text = text;
    this.builder = builder;
  }

  boolean isComment(int at) {
    return text.startsWith("//", at) || isBlockComment(at);
  }

  private boolean isBlockComment(int at) {
    return text.startsWith("/*", at) && at + 2 <= text.lastCommentEnd();
  }

  /** The comment that starts at the offset; only where {@link #isComment}. */
  Comment read(int at) {
    int end = isBlockComment(at) ? text.characters().indexOf("*/", at + 2) + 2 : text.endOfLine(at);
    return builder.comment(at, end);
  }
}
