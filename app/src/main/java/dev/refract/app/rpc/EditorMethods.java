package dev.refract.app.rpc;

import dev.refract.schema.action.CodeActions;
import dev.refract.schema.advice.Advice;
import dev.refract.schema.advice.AdviceSettings;
import dev.refract.schema.advice.Hint;
import dev.refract.schema.edit.EditResult;
import dev.refract.schema.edit.Rename;
import dev.refract.schema.edit.SchemaEditor;
import dev.refract.schema.service.Completion;
import dev.refract.schema.service.CompletionItem;
import dev.refract.schema.service.Definition;
import dev.refract.schema.service.Folding;
import dev.refract.schema.service.Hover;
import dev.refract.schema.service.Occurrence;
import dev.refract.schema.service.Outline;
import dev.refract.schema.service.References;
import dev.refract.schema.service.Symbol;
import dev.refract.schema.text.Position;
import dev.refract.schema.text.Span;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The methods that an editor asks: {@code {"files": F, "file", "line", "character"}}, where lines
 * and UTF-16 characters count from zero. Answers have the shape of the language server protocol.
 */
final class EditorMethods {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private EditorMethods() {}

  /** What a request points at. */
  record Caret(SchemaWorkspace workspace, EditorShapes shapes, String file, int offset) {
    static Caret of(Parameters parameters) {
      SchemaWorkspace workspace = SchemaWorkspace.of(parameters.files());
      String file = parameters.text("file");
      if (workspace.file(file).isEmpty()) {
        throw RpcException.of("there is no file \"" + file + "\" among `files`");
      }
      EditorShapes shapes = new EditorShapes(workspace);
      return new Caret(
          workspace,
          shapes,
          file,
          shapes.offset(
              file, new Position(parameters.number("line"), parameters.number("character"))));
    }
  }

  /** A list of what may be written at the caret. */
  static JsonNode complete(Parameters parameters) {
    Caret caret = Caret.of(parameters);
    ObjectNode result = JSON.objectNode().put("isIncomplete", false);
    ArrayNode items = result.putArray("items");
    for (CompletionItem item : Completion.at(caret.workspace(), caret.file(), caret.offset())) {
      items.add(caret.shapes().completion(caret.file(), item));
    }
    return result;
  }

  /** What there is to say about the word at the caret, or null. */
  static JsonNode hover(Parameters parameters) {
    Caret caret = Caret.of(parameters);
    return Hover.at(caret.workspace(), caret.file(), caret.offset())
        .<JsonNode>map(text -> caret.shapes().hover(caret.file(), text))
        .orElse(NullNode.instance);
  }

  /** Every place of what the caret touches, its declaration among them. */
  static JsonNode references(Parameters parameters) {
    Caret caret = Caret.of(parameters);
    ArrayNode places = JSON.arrayNode();
    References.at(caret.workspace(), caret.file(), caret.offset())
        .forEach(occurrence -> places.add(caret.shapes().location(occurrence.location())));
    return places;
  }

  /** Where what the caret touches is declared, or null. */
  static JsonNode definition(Parameters parameters) {
    Caret caret = Caret.of(parameters);
    return Definition.at(caret.workspace(), caret.file(), caret.offset())
        .<JsonNode>map(caret.shapes()::location)
        .orElse(NullNode.instance);
  }

  /** {@code {"files": F, "file"}}: the blocks of a file with their lines. */
  static JsonNode documentSymbols(Parameters parameters) {
    SchemaWorkspace workspace = SchemaWorkspace.of(parameters.files());
    EditorShapes shapes = new EditorShapes(workspace);
    String file = parameters.text("file");
    ArrayNode symbols = JSON.arrayNode();
    Outline.of(workspace, file).forEach(item -> symbols.add(shapes.symbol(file, item)));
    return symbols;
  }

  /** {@code {"files": F, "file"}}: the lines of a file that can be folded away. */
  static JsonNode folding(Parameters parameters) {
    SchemaWorkspace workspace = SchemaWorkspace.of(parameters.files());
    ArrayNode ranges = JSON.arrayNode();
    Folding.of(workspace, parameters.text("file"))
        .forEach(range -> ranges.add(EditorShapes.folding(range)));
    return ranges;
  }

  /**
   * {@code "end"}? and {@code "hints"}? besides: what can be done at the caret, or in the range
   * that ends at {@code "end"}.
   */
  static JsonNode codeActions(Parameters parameters) {
    Caret caret = Caret.of(parameters);
    List<Hint> hints =
        parameters.isOn("hints")
            ? Advice.of(caret.workspace(), AdviceSettings.EVERYTHING)
            : List.of();
    ArrayNode actions = JSON.arrayNode();
    CodeActions.at(caret.workspace(), hints, caret.file(), range(parameters, caret))
        .forEach(action -> actions.add(caret.shapes().action(action)));
    return actions;
  }

  /**
   * {@code "newName"} and {@code "database": "keep" | "rename"} (keep if it is left out) besides:
   * the edits, what a migration has to rename, and notes; an error where it cannot be done.
   */
  static JsonNode rename(Parameters parameters) {
    Caret caret = Caret.of(parameters);
    Symbol symbol =
        References.at(caret.workspace(), caret.file(), caret.offset()).stream()
            .findFirst()
            .map(Occurrence::symbol)
            .orElseThrow(() -> RpcException.of("there is nothing at the caret to be renamed"));
    String name = parameters.text("newName");
    Rename rename =
        parameters.optionalText("database").equals(Optional.of("rename"))
            ? Rename.recorded(symbol, name)
            : Rename.keeping(symbol, name);
    return switch (SchemaEditor.edit(caret.workspace(), rename)) {
      case EditResult.Refused(_, String message) -> throw RpcException.of(message);
      case EditResult.Edited(var edits, var renames, var notes) -> {
        ObjectNode result = caret.shapes().changes(edits);
        ArrayNode recorded = result.putArray("renames");
        renames.forEach(r -> recorded.add(EditorShapes.recorded(r)));
        ArrayNode sentences = result.putArray("notes");
        notes.forEach(sentences::add);
        yield result;
      }
    };
  }

  /** From the caret to {@code "end": {"line", "character"}}, where it is given. */
  static Span range(Parameters parameters, Caret caret) {
    int end =
        parameters
            .group("end")
            .map(e -> new Position(e.number("line"), e.number("character")))
            .map(position -> caret.shapes().offset(caret.file(), position))
            .orElse(caret.offset());
    return new Span(Math.min(caret.offset(), end), Math.max(caret.offset(), end));
  }
}
