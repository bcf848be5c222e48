package dev.refract.schema.model;

import dev.refract.schema.syntax.ConfigBlock;
import dev.refract.schema.syntax.EnumBlock;
import dev.refract.schema.syntax.FreeComment;
import dev.refract.schema.syntax.ModelBlock;
import dev.refract.schema.syntax.TypeAlias;
import dev.refract.schema.syntax.Unreadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the first pass finds: every declared thing, and which of them a name means. */
final class Names {
  private final Surroundings surroundings;
  private final Map<String, NamedType> types = new HashMap<>();
  private final List<Model> models = new ArrayList<>();
  private final List<EnumType> enums = new ArrayList<>();
  private final List<CompositeType> compositeTypes = new ArrayList<>();
  private final List<Datasource> datasources = new ArrayList<>();
  private final List<Generator> generators = new ArrayList<>();
  private List<NamedType> met = new ArrayList<>();

  Names(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Keeps a declaration; the last one of a name is what the name means. */
  @Nullable NamedType declare(NamedType type) {
    take(type);
    return types.put(type.name(), type);
  }

  /** Includes a type in what is resolved. */
  void take(NamedType type) {
    switch (type) {
      case Model model -> models.add(model);
      case EnumType e -> enums.add(e);
      case CompositeType composite -> compositeTypes.add(composite);
    }
  }

  void declare(Datasource datasource) {
    datasources.add(datasource);
  }

  void declare(Generator generator) {
    generators.add(generator);
  }

  @Nullable NamedType type(String name) {
    @Nullable NamedType known = types.get(name);
    if (known == null) {
      known = surroundings.named(name).map(Names::bare).orElse(null);
      if (known != null) {
        types.put(name, known);
        met.add(known);
      }
    }
    return known;
  }

  /** The types of the surroundings that names have led to since this was last asked. */
  List<NamedType> takeMet() {
    List<NamedType> taken = met;
    met = new ArrayList<>();
    return taken;
  }

  /** A type that nothing but its name is known of. */
  private static @Nullable NamedType bare(Declared declared) {
    return switch (declared.syntax()) {
      case ModelBlock block when block.kind() == ModelBlock.Kind.TYPE ->
          new CompositeType(block, Places.of(declared.file(), block.name()));
      case ModelBlock block -> new Model(block, Places.of(declared.file(), block.name()));
      case EnumBlock block -> new EnumType(block, Places.of(declared.file(), block.name()));
      case ConfigBlock _, TypeAlias _, FreeComment _, Unreadable _ -> null;
    };
  }

  List<String> typeNames() {
    List<String> names = new ArrayList<>(types.keySet());
    surroundings.names().forEach(names::add);
    return names;
  }

  /** All models, of one name too, in the order of the text. */
  List<Model> models() {
    return models;
  }

  List<EnumType> enums() {
    return enums;
  }

  List<CompositeType> compositeTypes() {
    return compositeTypes;
  }

  Schema schema(List<Relation> relations) {
    return new Schema(datasources, generators, models, enums, compositeTypes, relations);
  }
}
