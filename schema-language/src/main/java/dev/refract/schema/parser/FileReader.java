package dev.refract.schema.parser;

import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.parser.PrismaSchemaParser.BlockOpeningContext;
import dev.refract.schema.parser.PrismaSchemaParser.TypeAliasContext;
import dev.refract.schema.syntax.Comment;
import dev.refract.schema.syntax.ConfigBlock;
import dev.refract.schema.syntax.EnumBlock;
import dev.refract.schema.syntax.FreeComment;
import dev.refract.schema.syntax.Member;
import dev.refract.schema.syntax.ModelBlock;
import dev.refract.schema.syntax.ModelBlock.Kind;
import dev.refract.schema.syntax.Name;
import dev.refract.schema.syntax.SchemaTree;
import dev.refract.schema.syntax.TopLevel;
import dev.refract.schema.syntax.TypeAlias;
import dev.refract.schema.syntax.Unreadable;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Puts a file together from its lines.
 *
 * <p>The reference implementation does not see a block whose closing brace is missing: it reports
 * the opening and each line below it on its own. The diagnostics here are the same; the tree holds
 * the block nevertheless, marked as incomplete, for what an editor wants to know of it.
 */
final class FileReader {
  private final SourceFile file;
  private final Text text;
  private final SyntaxDiagnostics diagnostics;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final LineReader lines;
  private final TreeBuilder builder;
  private final CommentReader comments;

  private final List<TopLevel> declarations = new ArrayList<>();
  private List<Comment> pending = new ArrayList<>();
  private int at;

  /** What the tree shows of the file where a block is not closed. */
  private @Nullable List<TopLevel> shown;

  /** No block that opens from here on has a closing brace. */
  private int unclosedFrom;

  FileReader(SourceFile file) {
    this.file = file;
    this.text = new Text(file.text());
    this.diagnostics = new SyntaxDiagnostics(file.name());
    this.lines = new LineReader(text);
    this.builder = new TreeBuilder(text, diagnostics, problems);
    this.comments = new CommentReader(text, builder);
    this.unclosedFrom = file.text().lastIndexOf('}');
  }

  ParseResult read() {
    readUntil(_ -> false);
    List<TopLevel> all = shown == null ? declarations : shown;
    SchemaTree tree = new SchemaTree(file.name(), all, new Span(0, text.length()));
    return new ParseResult(tree, problems, shown == null);
  }

  /**
   * Reads a part of the file: from behind a block to the end of the first block for which {@code
   * isEnd} holds, or to the end of the text.
   */
  Part readPart(int from, IntPredicate isEnd) {
    at = from;
    readUntil(isEnd);
    return new Part(declarations, problems, at, shown == null);
  }

  /**
   * What stands in a part of a file.
   *
   * @param end the offset behind the part
   * @param closed whether all its blocks have their closing brace
   */
  record Part(List<TopLevel> declarations, List<Diagnostic> diagnostics, int end, boolean closed) {}

  private void readUntil(IntPredicate isEnd) {
    for (at = text.skipBlanks(at); !text.isEnd(at); at = text.skipBlanks(at)) {
      if (text.isLineEnd(at)) {
        releaseComments();
        at = text.skipLineEnd(at);
      } else if (comments.isComment(at)) {
        Comment comment = comments.read(at);
        pending.add(comment);
        at = text.skipLineEnd(comment.span().end());
      } else if (readDeclaration() && isEnd.test(at)) {
        return;
      }
    }
    releaseComments();
  }

  /** Whether it is a block of the language. */
  private boolean readDeclaration() {
    BlockOpeningContext line = lines.read(at, PrismaSchemaParser::blockOpening);
    if (line == null) {
      if (!readTypeAlias()) {
        readUnreadableLine(diagnostics::unknownDeclaration);
      }
      return false;
    }
    Opening opening = Opening.of(line, text);
    if (opening != null && readBlock(opening)) {
      return true;
    }
    if (line.name == null && readUnknownBlock(builder.text(line.keyword))) {
      return false;
    }
    readUnreadableLine(
        opening == null
            ? diagnostics::unknownDeclaration
            : span -> diagnostics.unclosedBlock(span, opening));
    return false;
  }

  /** Whether the block is closed; if not, nothing has been read. */
  private boolean readBlock(Opening opening) {
    if (opening.body() > unclosedFrom && shown != null) {
      return false;
    }
    int before = problems.size();
    BlockReader block = new BlockReader(text, lines, builder, comments, diagnostics, problems);
    block.read(opening);
    TopLevel declaration =
        declaration(opening, block, new Span(opening.keyword().start(), block.end()));
    if (block.isClosed()) {
      declarations.add(declaration);
      at = block.end();
      return true;
    }
    problems.subList(before, problems.size()).clear();
    unclosedFrom = at;
    if (shown == null) {
      shown = new ArrayList<>(declarations);
      shown.add(declaration);
    }
    return false;
  }

  private TopLevel declaration(Opening opening, BlockReader block, Span span) {
    Span keyword = opening.keyword();
    Name name = opening.name();
    List<Member> members = block.members();
    boolean complete = block.isClosed();
    List<Comment> leading = complete ? takeComments() : List.copyOf(pending);
    return switch (opening.kind()) {
      case MODEL -> new ModelBlock(Kind.MODEL, keyword, name, members, complete, leading, span);
      case VIEW -> new ModelBlock(Kind.VIEW, keyword, name, members, complete, leading, span);
      case TYPE -> new ModelBlock(Kind.TYPE, keyword, name, members, complete, leading, span);
      case ENUM -> new EnumBlock(keyword, name, members, complete, leading, span);
      case DATASOURCE ->
          new ConfigBlock(
              ConfigBlock.Kind.DATASOURCE, keyword, name, members, complete, leading, span);
      case GENERATOR ->
          new ConfigBlock(
              ConfigBlock.Kind.GENERATOR, keyword, name, members, complete, leading, span);
    };
  }

  /** A word and braces, up to the first closing one below the line. */
  private boolean readUnknownBlock(String word) {
    int end = text.characters().indexOf('}', text.endOfLine(at));
    if (end < 0) {
      return false;
    }
    refuse(new Span(at, end + 1), span -> diagnostics.unknownBlock(span, word));
    return true;
  }

  private boolean readTypeAlias() {
    TypeAliasContext line =
        text.startsWith(BlockKind.TYPE.keyword(), at)
            ? lines.read(at, PrismaSchemaParser::typeAlias)
            : null;
    Name name =
        line == null ? null : Opening.nameBehind(BlockKind.TYPE, line.keyword, line.name, text);
    if (line == null || name == null) {
      return false;
    }
    TypeAlias alias = builder.typeAlias(line, name, takeComments());
    declarations.add(alias);
    boolean endsOpen =
        alias.attributes().isEmpty() || alias.attributes().getLast().argumentList().isEmpty();
    at = text.skipBlanks(alias.span().end());
    problems.add(
        diagnostics.typeAlias(endsOpen ? new Span(alias.span().start(), at) : alias.span()));
    return true;
  }

  private void readUnreadableLine(Function<Span, Diagnostic> problem) {
    refuse(new Span(at, text.skipLineEnd(text.endOfLine(at))), problem);
  }

  private void refuse(Span span, Function<Span, Diagnostic> problem) {
    releaseComments();
    problems.add(problem.apply(span));
    declarations.add(new Unreadable(span.in(text.characters()), span));
    at = span.end();
  }

  private List<Comment> takeComments() {
    List<Comment> taken = pending;
    pending = taken.isEmpty() ? taken : new ArrayList<>();
    return taken;
  }

  private void releaseComments() {
    takeComments().forEach(comment -> declarations.add(new FreeComment(comment)));
  }
}
