package dev.refract.schema.parser;

import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.parser.FileReader.Part;
import dev.refract.schema.syntax.Declarations;
import dev.refract.schema.syntax.SchemaTree;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.text.Span;
import dev.refract.schema.text.TextChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a changed file again, but only the blocks around the change.
 *
 * <p>Behind the closing brace of a block, the reader knows nothing of what stood before. So it can
 * start behind the last block before the change, and stop where it meets the end of a block of the
 * earlier tree: from there on, it would find the same again. Only a comment or a block without an
 * end reaches over everything; then the whole file is read.
 */
final class Reparser {
  private final ParseResult before;
  private final Declarations known;
  private final SourceFile file;
  private final TextChange change;

  private Reparser(ParseResult before, SourceFile file, TextChange change) {
    this.before = before;
    this.known = before.tree().declarations();
    this.file = file;
    this.change = change;
  }

  static Reparsed reparse(ParseResult before, SourceFile old, SourceFile file) {
    TextChange change = TextChange.between(old.text(), file.text());
    Reparser reparser = new Reparser(before, file, change);
    boolean reachesOver =
        !before.closed() || mayHoldOpenComment(old.text()) || mayHoldOpenComment(file.text());
    return reachesOver ? reparser.whole() : reparser.part().orElseGet(reparser::whole);
  }

  private static boolean mayHoldOpenComment(String text) {
    return text.contains("/*") && text.lastIndexOf("/*") + 2 > text.lastIndexOf("*/");
  }

  private Reparsed whole() {
    ParseResult result = SchemaParser.parse(file);
    return new Reparsed(result, change, 0, known.size(), result.tree().declarations().size());
  }

  private Optional<Reparsed> part() {
    int first = 0;
    for (int i = 0; i < known.size() && known.endOf(i) <= change.start(); i++) {
      if (known.isBlock(i)) {
        first = i + 1;
      }
    }
    int from = first == 0 ? 0 : known.endOf(first - 1);
    Landing landing = new Landing(first);
    Part part = new FileReader(file).readPart(from, landing::isAt);
    if (!part.closed()) {
      return Optional.empty();
    }
    int behind = landing.behind == null ? known.size() : landing.behind;
    int removed = behind - first;
    Declarations declarations = known.spliced(first, removed, part.declarations(), change.shift());
    SchemaTree tree = new SchemaTree(file.name(), declarations, new Span(0, file.text().length()));
    ParseResult result = new ParseResult(tree, diagnostics(from, part), true);
    return Optional.of(new Reparsed(result, change, first, removed, part.declarations().size()));
  }

  private List<Diagnostic> diagnostics(int from, Part part) {
    if (before.diagnostics().isEmpty()) {
      return part.diagnostics();
    }
    List<Diagnostic> all = new ArrayList<>();
    for (Diagnostic diagnostic : before.diagnostics()) {
      if (diagnostic.location().span().start() < from) {
        all.add(diagnostic);
      }
    }
    all.addAll(part.diagnostics());
    int resume = part.end() - change.shift();
    for (Diagnostic diagnostic : before.diagnostics()) {
      if (part.end() < file.text().length() && diagnostic.location().span().start() >= resume) {
        all.add(diagnostic.moved(file.name(), change));
      }
    }
    return all;
  }

  /** Looks for the place where the reader meets the earlier tree again. */
  private final class Landing {
    private int next;
    private @Nullable Integer behind;

    Landing(int first) {
      this.next = first;
    }

    boolean isAt(int end) {
      int old = end - change.shift();
      if (old < change.oldEnd()) {
        return false;
      }
      while (next < known.size() && known.endOf(next) < old) {
        next++;
      }
      if (next < known.size() && known.endOf(next) == old && known.isBlock(next)) {
        behind = next + 1;
        return true;
      }
      return false;
    }
  }
}
