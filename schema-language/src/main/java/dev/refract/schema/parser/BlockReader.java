package dev.refract.schema.parser;

import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.parser.PrismaSchemaParser.BlockAttributeContext;
import dev.refract.schema.parser.PrismaSchemaParser.EnumValueContext;
import dev.refract.schema.parser.PrismaSchemaParser.FieldContext;
import dev.refract.schema.parser.PrismaSchemaParser.PropertyContext;
import dev.refract.schema.syntax.Comment;
import dev.refract.schema.syntax.FreeComment;
import dev.refract.schema.syntax.Member;
import dev.refract.schema.syntax.Unreadable;
import dev.refract.schema.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines between the opening and the closing brace of a block.
 *
 * <p>Comments go to the next field, value or property, even over empty lines, as the reference
 * implementation takes documentation; of several stretches of comments only the last one does.
 */
final class BlockReader {
  private final Text text;
  private final LineReader lines;
  private final TreeBuilder builder;
  private final CommentReader comments;
  private final SyntaxDiagnostics diagnostics;
  private final List<Diagnostic> problems;

  private final List<Member> members = new ArrayList<>();
  private List<Comment> pending = new ArrayList<>();
  private boolean pendingIsDirectlyAbove;
  private int at;
  private boolean closed;

  BlockReader(
      Text text,
      LineReader lines,
      TreeBuilder builder,
      CommentReader comments,
      SyntaxDiagnostics diagnostics,
      List<Diagnostic> problems) {
    this.text = text;
    this.lines = lines;
    this.builder = builder;
    this.comments = comments;
    this.diagnostics = diagnostics;
    this.problems = problems;
  }

  /** Reads up to and with the closing brace, or to the end of the text. */
  void read(Opening opening) {
    for (at = text.skipBlanks(opening.body()); !text.isEnd(at); at = text.skipBlanks(at)) {
      if (text.charAt(at) == '}') {
        at++;
        closed = true;
        break;
      }
      if (text.isLineEnd(at)) {
        pendingIsDirectlyAbove = false;
        at = text.skipLineEnd(at);
      } else if (comments.isComment(at)) {
        readComment();
      } else {
        readLine(opening);
      }
    }
    releaseComments();
    members.sort(Comparator.comparingInt(member -> member.span().start()));
  }

  List<Member> members() {
    return members;
  }

  /** Whether the closing brace was found. */
  boolean isClosed() {
    return closed;
  }

  /** The offset behind what was read. */
  int end() {
    return at;
  }

  private void readComment() {
    if (!pendingIsDirectlyAbove) {
      releaseComments();
    }
    Comment comment = comments.read(at);
    pending.add(comment);
    pendingIsDirectlyAbove = true;
    at = text.skipLineEnd(comment.span().end());
  }

  private void readLine(Opening opening) {
    @Nullable Member member =
        switch (opening.kind()) {
          case MODEL, TYPE, VIEW ->
              text.startsWith("@@", at) ? blockAttribute() : field(opening.name().text());
          case ENUM -> text.startsWith("@@", at) ? blockAttribute() : enumValue();
          case DATASOURCE, GENERATOR -> property();
        };
    if (member == null) {
      int end = text.skipLineEnd(text.endOfLine(at));
      Span span = new Span(at, end);
      problems.add(problemWith(span, opening.kind()));
      members.add(new Unreadable(span.in(text.characters()), span));
      at = end;
    } else {
      members.add(member);
    }
    pendingIsDirectlyAbove = false;
  }

  private Diagnostic problemWith(Span line, BlockKind kind) {
    return switch (kind) {
      case MODEL, TYPE, VIEW -> diagnostics.unreadableField(line);
      case ENUM -> diagnostics.unreadableEnumValue(line);
      case DATASOURCE, GENERATOR -> diagnostics.unreadableProperty(line, kind.keyword());
    };
  }

  private @Nullable Member field(String block) {
    FieldContext line = take(PrismaSchemaParser::field);
    return line == null ? null : builder.field(line, block, takeComments());
  }

  private @Nullable Member enumValue() {
    EnumValueContext line = take(PrismaSchemaParser::enumValue);
    return line == null ? null : builder.enumValue(line, takeComments());
  }

  private @Nullable Member property() {
    PropertyContext line = take(PrismaSchemaParser::property);
    return line == null ? null : builder.property(line, takeComments());
  }

  private @Nullable Member blockAttribute() {
    BlockAttributeContext line = take(PrismaSchemaParser::blockAttribute);
    return line == null
        ? null
        : builder.blockAttribute(line, pendingIsDirectlyAbove ? takeComments() : List.of());
  }

  private <T extends ParserRuleContext> @Nullable T take(Function<PrismaSchemaParser, T> rule) {
    T line = lines.read(at, rule);
    if (line != null) {
      at = line.getStop().getStopIndex() + 1;
    }
    return line;
  }

  private List<Comment> takeComments() {
    List<Comment> taken = pending;
    pending = taken.isEmpty() ? taken : new ArrayList<>();
    return taken;
  }

  private void releaseComments() {
    takeComments().forEach(comment -> members.add(new FreeComment(comment)));
  }
}
