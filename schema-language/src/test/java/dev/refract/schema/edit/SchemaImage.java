package dev.refract.schema.edit;

import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.Field;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.NamedType;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import dev.refract.schema.model.Schema;
import dev.refract.schema.syntax.Argument;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A resolved schema as plain data that tests change by hand, to say what an edit should lead to.
 * Its print is what they compare.
 */
final class SchemaImage {
  /** In the order of files and text. */
  final List<BlockImage> blocks = new ArrayList<>();

  /** A model or enum. */
  static final class BlockImage {
    String file = "";
    String kind = "";
    String name = "";
    String map = "";
    String documentation = "";
    final List<EntryImage> entries = new ArrayList<>();
    final List<KeyImage> keys = new ArrayList<>();

    EntryImage entry(String wanted) {
      return entries.stream().filter(e -> e.name.equals(wanted)).findFirst().orElseThrow();
    }

    boolean hasEntry(String wanted) {
      return entries.stream().anyMatch(e -> e.name.equals(wanted));
    }

    @Override
    public String toString() {
      List<String> lines = new ArrayList<>();
      entries.forEach(entry -> lines.add("  " + entry));
      keys.stream().map(key -> "  " + key).sorted().forEach(lines::add);
      return "%s %s: %s map=%s doc=%s%n%s"
          .formatted(file, kind, name, map, documentation, String.join("\n", lines));
    }
  }

  /** A field or enum value. */
  static final class EntryImage {
    String name = "";
    String type = "";
    String arity = "";
    String map = "";
    String nativeType = "";
    String defaultValue = "";
    boolean updatedAt;
    String documentation = "";
    String relation = "";
    List<String> fields = new ArrayList<>();
    List<String> references = new ArrayList<>();
    String onDelete = "";

    boolean isRelation(SchemaImage image) {
      return image.blocks.stream().anyMatch(b -> b.kind.equals("model") && b.name.equals(type));
    }

    @Override
    public String toString() {
      return "%s %s %s map=%s native=%s default=%s updatedAt=%s doc=%s relation=%s%s%s%s"
          .formatted(
              name,
              type,
              arity,
              map,
              nativeType,
              defaultValue,
              updatedAt,
              documentation,
              relation,
              fields,
              references,
              onDelete);
    }
  }

  /** A primary key, unique key or index; a field is written with its sort order. */
  static final class KeyImage {
    Index.Kind kind = Index.Kind.NORMAL;
    List<String> fields = new ArrayList<>();
    List<String> sorts = new ArrayList<>();
    String map = "";

    boolean isUnique() {
      return kind == Index.Kind.UNIQUE || kind == Index.Kind.PRIMARY_KEY;
    }

    @Override
    public String toString() {
      return kind + " " + fields + sorts + " map=" + map;
    }
  }

  static SchemaImage of(SchemaWorkspace workspace) {
    SchemaImage image = new SchemaImage();
    Schema schema = workspace.schema();
    List<String> files = workspace.files().stream().map(SourceFile::name).toList();
    Stream.concat(schema.models().stream().map(NamedType.class::cast), schema.enums().stream())
        .sorted(
            Comparator.comparingInt((NamedType t) -> files.indexOf(t.declaration().file()))
                .thenComparingInt(t -> t.declaration().span().start()))
        .forEach(type -> image.blocks.add(of(type)));
    return image;
  }

  private static BlockImage of(NamedType type) {
    BlockImage block = new BlockImage();
    block.file = type.declaration().file();
    block.name = type.name();
    switch (type) {
      case Model model -> {
        block.kind = "model";
        block.map = model.mappedName().orElse("");
        block.documentation = documentation(model.documentation());
        model.fields().forEach(field -> block.entries.add(of(field)));
        model.primaryKey().ifPresent(key -> block.keys.add(of(key)));
        model.indexes().forEach(key -> block.keys.add(of(key)));
      }
      case EnumType e -> {
        block.kind = "enum";
        block.map = e.mappedName().orElse("");
        block.documentation = documentation(e.documentation());
        for (EnumType.Value value : e.values()) {
          EntryImage entry = new EntryImage();
          entry.name = value.name();
          entry.map = value.mappedName().orElse("");
          entry.documentation = documentation(value.documentation());
          block.entries.add(entry);
        }
      }
      default -> throw new IllegalStateException("no composite types here");
    }
    return block;
  }

  private static EntryImage of(Field field) {
    EntryImage entry = new EntryImage();
    entry.name = field.name();
    entry.arity = field.arity().name();
    entry.documentation = documentation(field.documentation());
    switch (field) {
      case ScalarField scalar -> {
        entry.type = type(scalar.type());
        entry.map = scalar.mappedName().orElse("");
        entry.nativeType = scalar.nativeType().map(n -> n.name() + n.arguments()).orElse("");
        entry.defaultValue =
            scalar
                .attribute("default")
                .map(Attribute::arguments)
                .map(SchemaImage::print)
                .orElse("");
        entry.updatedAt = scalar.isUpdatedAt();
      }
      case RelationField relation -> {
        entry.type = relation.target().name();
        entry.relation = relation.relationName().orElse("");
        relation.fields().forEach(f -> entry.fields.add(f.name()));
        relation.references().forEach(f -> entry.references.add(f.name()));
        entry.onDelete = relation.onDelete().map(Enum::name).orElse("");
      }
    }
    return entry;
  }

  /** Comments over several lines have the line ends of their file. */
  private static String documentation(Optional<String> documentation) {
    return documentation.orElse("").replace("\r\n", "\n");
  }

  private static String type(FieldType type) {
    return switch (type) {
      case ScalarType scalar -> scalar.keyword();
      case FieldType.OfEnum(EnumType e) -> e.name();
      case FieldType.OfComposite(var composite) -> composite.name();
      case FieldType.Unsupported(String text) -> "Unsupported(\"" + text + "\")";
    };
  }

  /** The arguments without their places. */
  private static String print(List<Argument> arguments) {
    return arguments.toString().replaceAll("Span\\[[^\\]]*\\]", "");
  }

  private static KeyImage of(Index index) {
    KeyImage key = new KeyImage();
    key.kind = index.kind();
    key.map = index.mappedName().orElse("");
    for (Index.IndexField field : index.fields()) {
      key.fields.add(field.field().name());
      key.sorts.add(field.sort().map(Enum::name).orElse(""));
    }
    return key;
  }

  BlockImage block(String name) {
    return find(name).orElseThrow();
  }

  Optional<BlockImage> find(String name) {
    return blocks.stream().filter(b -> b.name.equals(name)).findFirst();
  }

  List<BlockImage> models() {
    return blocks.stream().filter(b -> b.kind.equals("model")).toList();
  }

  List<BlockImage> enums() {
    return blocks.stream().filter(b -> b.kind.equals("enum")).toList();
  }

  /** Every use of a field's name: in keys, and in both lists of relations. */
  void renameUses(String model, UnaryOperator<String> rename) {
    for (BlockImage block : blocks) {
      for (EntryImage entry : block.entries) {
        if (block.name.equals(model)) {
          entry.fields.replaceAll(rename);
        }
        if (entry.type.equals(model)) {
          entry.references.replaceAll(rename);
        }
      }
      if (block.name.equals(model)) {
        block.keys.forEach(key -> key.fields.replaceAll(rename));
      }
    }
  }

  @Override
  public String toString() {
    return String.join("\n", blocks.stream().map(BlockImage::toString).toList());
  }
}
