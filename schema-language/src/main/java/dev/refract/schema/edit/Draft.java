package dev.refract.schema.edit;

import dev.refract.schema.model.Field;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.Schema;
import dev.refract.schema.service.Occurrence;
import dev.refract.schema.service.References;
import dev.refract.schema.service.Symbol;
import dev.refract.schema.syntax.EnumBlock;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.Member;
import dev.refract.schema.syntax.ModelBlock;
import dev.refract.schema.syntax.SchemaTree;
import dev.refract.schema.syntax.TopLevel;
import dev.refract.schema.text.Location;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.text.TextEdit;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an edit looks at, and what it has changed so far. */
final class Draft {
  private final SchemaWorkspace workspace;
  private final Map<String, Block> blocks = new LinkedHashMap<>();
  private final Map<String, TreeMap<Integer, Block>> byStart = new HashMap<>();
  private final Map<Symbol, List<Occurrence>> occurrences = new HashMap<>();
  private final Map<String, Lines> lines = new LinkedHashMap<>();
  private final Map<String, FileDraft> files = new LinkedHashMap<>();
  private final List<RecordedRename> renames = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  Draft(SchemaWorkspace workspace) {
    this.workspace = workspace;
    workspace.files().forEach(file -> lines.put(file.name(), new Lines(file.text())));
    for (SchemaTree tree : workspace.trees()) {
      Lines text = lines(tree.file());
      for (TopLevel declaration : tree.declarations()) {
        if (declaration instanceof ModelBlock block && block.complete()) {
          add(Block.of(tree.file(), text, block));
        } else if (declaration instanceof EnumBlock block && block.complete()) {
          add(Block.of(tree.file(), text, block));
        }
      }
    }
  }

  private void add(Block block) {
    blocks.putIfAbsent(block.name(), block);
    byStart.computeIfAbsent(block.file(), _ -> new TreeMap<>()).put(block.span().start(), block);
  }

  SchemaWorkspace workspace() {
    return workspace;
  }

  Schema schema() {
    return workspace.schema();
  }

  /** The models, views, composite types and enums by name, in the order of files and text. */
  Map<String, Block> blocks() {
    return blocks;
  }

  /** The block of this name, of any kind. */
  Block block(String name) {
    return Optional.ofNullable(blocks.get(name)).orElseThrow(() -> Refusal.unknownType(name));
  }

  /** The block that declares the model, also where another one has its name. */
  Block block(Model model) {
    int offset = model.declaration().span().start();
    return Optional.ofNullable(byStart.get(model.file()))
        .map(inFile -> inFile.floorEntry(offset))
        .map(Map.Entry::getValue)
        .filter(block -> declares(block, model))
        .orElseThrow(() -> Refusal.unknownType(model.name()));
  }

  /** What the block declares, if it can be resolved. */
  Optional<Model> resolved(Block block) {
    return schema().models().stream().filter(model -> declares(block, model)).findFirst();
  }

  private static boolean declares(Block block, Model model) {
    return block.file().equals(model.file())
        && block.declaredName().span().equals(model.declaration().span());
  }

  /** What the field of the block is, if its type is known. */
  Optional<Field> resolved(Block block, FieldDeclaration declaration) {
    return resolved(block).stream()
        .flatMap(model -> model.fields().stream())
        .filter(field -> field.declaration().span().equals(declaration.name().span()))
        .findFirst();
  }

  /** The model, view or composite type of this name. */
  Block model(String name) {
    Block block = block(name);
    if (block.isEnum()) {
      throw Refusal.unknown(name + " is an enum; it has no fields.");
    }
    return block;
  }

  Block enumType(String name) {
    Block block = block(name);
    if (!block.isEnum()) {
      throw Refusal.unknown(name + " is no enum.");
    }
    return block;
  }

  Lines lines(String file) {
    Lines found = lines.get(file);
    if (found == null) {
      throw Refusal.unknown("There is no file called " + file + ".");
    }
    return found;
  }

  /** The line end of a file: its first one, else that of another file. */
  String lineEnd(String file) {
    return lines(file)
        .lineEnd()
        .or(() -> lines.values().stream().flatMap(l -> l.lineEnd().stream()).findFirst())
        .orElse("\n");
  }

  /**
   * A line of a block.
   *
   * @param member the field, value, attribute or other line
   */
  record Site(Block block, Member member) {}

  /** The line of a block that a place belongs to. */
  Optional<Site> site(Location place) {
    int offset = place.span().start();
    Map.Entry<Integer, Block> before =
        byStart.getOrDefault(place.file(), new TreeMap<>()).floorEntry(offset);
    if (before == null || !before.getValue().span().touches(offset)) {
      return Optional.empty();
    }
    Block block = before.getValue();
    return block.members().stream()
        .filter(member -> member.span().touches(offset))
        .findFirst()
        .map(member -> new Site(block, member));
  }

  /** Every place where a name stands, in the order of files and text. */
  List<Occurrence> occurrences(Symbol symbol) {
    if (occurrences.isEmpty()) {
      for (SourceFile file : workspace.files()) {
        for (Occurrence found : References.in(workspace, file.name())) {
          occurrences.computeIfAbsent(found.symbol(), _ -> new ArrayList<>(2)).add(found);
        }
      }
    }
    return occurrences.getOrDefault(symbol, List.of());
  }

  /** Every place where a name is used, but not where it is declared. */
  List<Location> uses(Symbol symbol) {
    return occurrences(symbol).stream()
        .filter(occurrence -> !occurrence.declares())
        .map(Occurrence::location)
        .toList();
  }

  /** The relation field that is declared there, if it is one and its type is known. */
  Optional<RelationField> relationField(Block block, FieldDeclaration declaration) {
    return resolved(block, declaration)
        .filter(RelationField.class::isInstance)
        .map(RelationField.class::cast);
  }

  /** Where changes of a file go. */
  FileDraft in(String file) {
    return files.computeIfAbsent(file, name -> new FileDraft(name, lines(name)));
  }

  /** Where changes of the block's file go. */
  FileDraft in(Block block) {
    return in(block.file());
  }

  void record(RecordedRename rename) {
    renames.add(rename);
  }

  void note(String sentence) {
    if (!notes.contains(sentence)) {
      notes.add(sentence);
    }
  }

  EditResult.Edited result() {
    List<TextEdit> edits = new ArrayList<>();
    for (SourceFile file : workspace.files()) {
      FileDraft changes = files.get(file.name());
      if (changes != null) {
        edits.addAll(changes.edits());
      }
    }
    return new EditResult.Edited(edits, renames, notes);
  }
}
