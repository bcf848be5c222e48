package dev.refract.schema.service;

import dev.refract.schema.syntax.ConfigBlock;
import dev.refract.schema.syntax.EnumBlock;
import dev.refract.schema.syntax.FreeComment;
import dev.refract.schema.syntax.ModelBlock;
import dev.refract.schema.syntax.SchemaTree;
import dev.refract.schema.syntax.TopLevel;
import dev.refract.schema.syntax.TypeAlias;
import dev.refract.schema.syntax.Unreadable;
import dev.refract.schema.text.LineIndex;
import dev.refract.schema.text.Span;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what an editor may fold: blocks, and comments of several lines. */
public final class Folding {
  private final LineIndex lines;
  private final List<FoldingRange> ranges = new ArrayList<>();

  private Folding(LineIndex lines) {
    this.lines = lines;
  }

  /** The ranges of a file, in the order of their first lines. */
  public static List<FoldingRange> of(SchemaWorkspace workspace, String file) {
    Optional<SchemaTree> tree = workspace.tree(file);
    if (tree.isEmpty()) {
      return List.of();
    }
    String text = workspace.file(file).orElseThrow().text();
    Folding folding = new Folding(new LineIndex(text));
    tree.get().declarations().forEach(folding::addBlock);
    folding.addComments(text);
    folding.ranges.sort(Comparator.comparingInt(FoldingRange::firstLine));
    return List.copyOf(folding.ranges);
  }

  private void addBlock(TopLevel declaration) {
    boolean complete =
        switch (declaration) {
          case ModelBlock block -> block.complete();
          case EnumBlock block -> block.complete();
          case ConfigBlock block -> block.complete();
          case TypeAlias _, FreeComment _, Unreadable _ -> false;
        };
    if (complete) {
      Span span = declaration.span();
      add(FoldingRange.Kind.BLOCK, lines.lineAt(span.start()), lines.lineAt(span.end()));
    }
  }

  private void addComments(String text) {
    int first = -1;
    SemanticTokens.State state = SemanticTokens.State.START;
    for (int i = 0; i < lines.lineCount(); i++) {
      String line = text.substring(lines.startOf(i), lines.endOf(i));
      boolean comment = state.inComment() || line.stripLeading().startsWith("//");
      SemanticTokens.Line classified = SemanticTokens.ofLine(line, state);
      comment |= classified.end().inComment();
      state = classified.end();
      if (comment && first < 0) {
        first = i;
      } else if (!comment && first >= 0) {
        add(FoldingRange.Kind.COMMENT, first, i - 1);
        first = -1;
      }
    }
    if (first >= 0) {
      add(FoldingRange.Kind.COMMENT, first, lines.lineCount() - 1);
    }
  }

  private void add(FoldingRange.Kind kind, int firstLine, int lastLine) {
    if (lastLine > firstLine) {
      ranges.add(new FoldingRange(kind, firstLine, lastLine));
    }
  }
}
