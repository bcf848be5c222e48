package dev.refract.app.rpc;

import dev.refract.schema.action.CodeAction;
import dev.refract.schema.diagnostic.Severity;
import dev.refract.schema.edit.RecordedRename;
import dev.refract.schema.service.CompletionItem;
import dev.refract.schema.service.FoldingRange;
import dev.refract.schema.service.HoverText;
import dev.refract.schema.service.OutlineItem;
import dev.refract.schema.text.LineIndex;
import dev.refract.schema.text.Location;
import dev.refract.schema.text.Position;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.text.Span;
import dev.refract.schema.text.TextEdit;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes places, texts and edits as the language server protocol has them. */
final class EditorShapes {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String SCHEME = "file:///";
  private static final int SNIPPET = 2;

  private final Map<String, LineIndex> lines = new HashMap<>();

  EditorShapes(SchemaWorkspace workspace) {
    for (SourceFile file : workspace.files()) {
      lines.put(file.name(), new LineIndex(file.text()));
    }
  }

  int offset(String file, Position position) {
    return linesOf(file).offsetAt(position);
  }

  private LineIndex linesOf(String file) {
    LineIndex index = lines.get(file);
    if (index == null) {
      throw RpcException.of("there is no file \"" + file + "\" among `files`");
    }
    return index;
  }

  private static String uri(String file) {
    return file.contains("://") ? file : SCHEME + file;
  }

  ObjectNode range(String file, Span span) {
    ObjectNode range = JSON.objectNode();
    range.set("start", position(linesOf(file).positionAt(span.start())));
    range.set("end", position(linesOf(file).positionAt(span.end())));
    return range;
  }

  private static ObjectNode position(Position position) {
    return JSON.objectNode().put("line", position.line()).put("character", position.column());
  }

  ObjectNode location(Location location) {
    ObjectNode node = JSON.objectNode().put("uri", uri(location.file()));
    node.set("range", range(location.file(), location.span()));
    return node;
  }

  /** {@code {"changes": {uri: [{"range", "newText"}]}}}. */
  ObjectNode changes(List<TextEdit> edits) {
    ObjectNode changes = JSON.objectNode();
    for (TextEdit edit : edits) {
      ArrayNode list = changes.withArrayProperty(uri(edit.file()));
      list.add(textEdit(edit.file(), edit.span(), edit.replacement()));
    }
    ObjectNode workspaceEdit = JSON.objectNode();
    workspaceEdit.set("changes", changes);
    return workspaceEdit;
  }

  ObjectNode action(CodeAction action) {
    String kind =
        switch (action.kind()) {
          case QUICK_FIX -> "quickfix";
          case REFACTOR -> "refactor";
        };
    ObjectNode node = JSON.objectNode().put("title", action.title()).put("kind", kind);
    action
        .repairs()
        .ifPresent(repaired -> {
          ObjectNode diagnostic = node.putArray("diagnostics").addObject();
          diagnostic.set("range", range(repaired.location().file(), repaired.location().span()));
          diagnostic
              .put("severity", severity(repaired.severity()))
              .put("code", repaired.code())
              .put("message", repaired.message());
        });
    node.set("edit", changes(action.edits()));
    return node;
  }

  /** What a migration has to rename. */
  static ObjectNode recorded(RecordedRename rename) {
    return JSON.objectNode()
        .put("kind", rename.kind().name().toLowerCase(Locale.ROOT))
        .put("table", rename.table().orElse(null))
        .put("from", rename.from())
        .put("to", rename.to());
  }

  private ObjectNode textEdit(String file, Span span, String text) {
    ObjectNode node = JSON.objectNode();
    node.set("range", range(file, span));
    return node.put("newText", text);
  }

  /** The text is a snippet whose caret is {@code $0}. */
  ObjectNode completion(String file, CompletionItem item) {
    String before = item.insertion().substring(0, item.caret());
    String after = item.insertion().substring(item.caret());
    String snippet = escaped(before) + "$0" + escaped(after);
    ObjectNode node = JSON.objectNode().put("label", item.label()).put("kind", kind(item.kind()));
    if (!item.detail().isEmpty()) {
      node.put("detail", item.detail());
    }
    node.put("insertText", snippet).put("insertTextFormat", SNIPPET);
    node.set("textEdit", textEdit(file, item.replaced(), snippet));
    return node;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
  }

  private static int kind(CompletionItem.Kind kind) {
    return switch (kind) {
      case KEYWORD -> 14;
      case TYPE -> 7;
      case ATTRIBUTE -> 10;
      case ARGUMENT, FIELD, PROPERTY -> 5;
      case FUNCTION -> 3;
      case VALUE -> 13;
    };
  }

  ObjectNode hover(String file, HoverText hover) {
    String code = "```prisma\n" + hover.heading() + "\n```";
    String text = hover.text().isEmpty() ? code : code + "\n___\n" + hover.text();
    ObjectNode node = JSON.objectNode();
    node.putObject("contents").put("kind", "markdown").put("value", text);
    node.set("range", range(file, hover.span()));
    return node;
  }

  ObjectNode symbol(String file, OutlineItem item) {
    ObjectNode node = JSON.objectNode().put("name", item.name());
    if (!item.detail().isEmpty()) {
      node.put("detail", item.detail());
    }
    node.put("kind", kind(item.kind()));
    node.set("range", range(file, item.span()));
    node.set("selectionRange", range(file, item.nameSpan()));
    ArrayNode children = node.putArray("children");
    item.children().forEach(child -> children.add(symbol(file, child)));
    return node;
  }

  private static int kind(OutlineItem.Kind kind) {
    return switch (kind) {
      case MODEL, VIEW, COMPOSITE_TYPE -> 5;
      case ENUM -> 10;
      case DATASOURCE -> 23;
      case GENERATOR -> 12;
      case FIELD -> 8;
      case ENUM_VALUE -> 22;
      case PROPERTY -> 7;
    };
  }

  static ObjectNode folding(FoldingRange range) {
    String kind =
        switch (range.kind()) {
          case BLOCK -> "region";
          case COMMENT -> "comment";
        };
    return JSON.objectNode()
        .put("startLine", range.firstLine())
        .put("endLine", range.lastLine())
        .put("kind", kind);
  }

  /** As editors number them. */
  private static int severity(Severity severity) {
    return switch (severity) {
      case ERROR -> 1;
      case WARNING -> 2;
      case HINT -> 4;
    };
  }
}
