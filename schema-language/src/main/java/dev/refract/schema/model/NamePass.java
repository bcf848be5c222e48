package dev.refract.schema.model;

import dev.refract.schema.diagnostic.CompositeDiagnostics;
import dev.refract.schema.diagnostic.Diagnostics;
import dev.refract.schema.diagnostic.Problems;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.BlockAttribute;
import dev.refract.schema.syntax.ConfigBlock;
import dev.refract.schema.syntax.EnumBlock;
import dev.refract.schema.syntax.EnumValue;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.FreeComment;
import dev.refract.schema.syntax.Member;
import dev.refract.schema.syntax.ModelBlock;
import dev.refract.schema.syntax.Name;
import dev.refract.schema.syntax.Property;
import dev.refract.schema.syntax.TopLevel;
import dev.refract.schema.syntax.TypeAlias;
import dev.refract.schema.syntax.Unreadable;
import dev.refract.schema.text.Location;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** First pass: gives every name its meaning and finds names that are taken or not allowed. */
final class NamePass {
  private static final Set<String> KEYS_AND_RELATIONS = Set.of("id", "unique", "relation");

  private final Names names;
  private final Map<String, ConfigBlock> datasources = new HashMap<>();
  private final Map<String, ConfigBlock> generators = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Problems problems;
  private final Places places;

  private NamePass(Names names, Problems problems, Places places) {
    this.names = names;
    this.problems = problems;
    this.places = places;
  }

  static Names run(
      List<Declared> declarations, Surroundings surroundings, Problems problems, Places places) {
    NamePass pass = new NamePass(new Names(surroundings), problems, places);
    for (Declared declared : declarations) {
      problems.about(declared.syntax());
      pass.visit(declared.file(), declared.syntax());
    }
    return pass.names;
  }

  private void visit(String file, TopLevel declaration) {
    switch (declaration) {
      // the reference implementation does not see blocks whose end is missing
      case ModelBlock block when block.complete() -> visitModel(file, block);
      case EnumBlock block when block.complete() -> visitEnum(file, block);
      case ConfigBlock block when block.complete() -> visitConfiguration(file, block);
      case ModelBlock _, EnumBlock _, ConfigBlock _ -> {}
      case TypeAlias _, FreeComment _, Unreadable _ -> {}
    }
  }

  private void visitModel(String file, ModelBlock block) {
    Location at = Places.of(file, block.name());
    refuseScalarTypeName(block.name(), at);
    boolean composite = block.kind() == ModelBlock.Kind.TYPE;
    String kind = keyword(block);
    checkName(file, block.name(), kind);
    if (!composite && ReservedNames.contains(block.name().text())) {
      problems.add(Diagnostics.reservedName(Places.of(file, block), kind, block.name().text()));
    }
    taken.clear();
    for (Member member : block.members()) {
      if (member instanceof FieldDeclaration field && field.accepted()) {
        visitField(file, block, field, composite);
      } else if (member instanceof BlockAttribute(Attribute attribute, _, _, _)) {
        if (composite) {
          problems.add(
              CompositeDiagnostics.blockAttribute(
                  places.of(file, attribute), block.name().text(), attribute.name().text()));
        } else {
          checkName(file, attribute.name(), "attribute");
        }
      }
    }
    declare(composite ? new CompositeType(block, at) : new Model(block, at), kind, at);
  }

  private void visitField(
      String file, ModelBlock block, FieldDeclaration field, boolean composite) {
    if (!composite) {
      checkName(file, field.name(), "field");
      checkAttributeNames(file, field.attributes());
    } else {
      refuseKeys(file, field);
    }
    if (!taken.add(field.name().text())) {
      problems.add(
          Diagnostics.duplicateField(
              Places.of(file, field.name()),
              keyword(block),
              block.name().text(),
              field.name().text()));
    }
  }

  /** Keys and relations belong to models. */
  private void refuseKeys(String file, FieldDeclaration field) {
    for (Attribute attribute : field.attributes()) {
      if (KEYS_AND_RELATIONS.contains(attribute.name().text())) {
        problems.add(
            CompositeDiagnostics.keyInComposite(
                places.lineOf(file, field), field.name().text(), attribute.name().text()));
      }
    }
  }

  private void visitEnum(String file, EnumBlock block) {
    Location at = Places.of(file, block.name());
    refuseScalarTypeName(block.name(), at);
    checkName(file, block.name(), "enum");
    if (ReservedNames.contains(block.name().text())) {
      problems.add(Diagnostics.reservedName(Places.of(file, block), "enum", block.name().text()));
    }
    taken.clear();
    for (Member member : block.members()) {
      if (member instanceof EnumValue value) {
        checkName(file, value.name(), "enum value");
        checkAttributeNames(file, value.attributes());
        if (!taken.add(value.name().text())) {
          problems.add(
              Diagnostics.duplicateEnumValue(
                  places.lineOf(file, value), block.name().text(), value.name().text()));
        }
      } else if (member instanceof BlockAttribute line) {
        checkName(file, line.attribute().name(), "attribute");
      }
    }
    declare(new EnumType(block, at), "enum", at);
  }

  private void visitConfiguration(String file, ConfigBlock block) {
    boolean datasource = block.kind() == ConfigBlock.Kind.DATASOURCE;
    String kind = datasource ? "datasource" : "generator";
    Location at = Places.of(file, block.name());
    refuseScalarTypeName(block.name(), at);
    taken.clear();
    for (Member member : block.members()) {
      if (member instanceof Property property && !taken.add(property.name().text())) {
        problems.add(
            Diagnostics.duplicateProperty(
                Places.of(file, property.name()),
                kind,
                block.name().text(),
                property.name().text()));
      }
    }
    ConfigBlock existing = (datasource ? datasources : generators).put(block.name().text(), block);
    if (existing != null) {
      problems.add(Diagnostics.duplicateDeclaration(at, kind, block.name().text(), kind));
    }
    if (datasource) {
      names.declare(ConfigurationReader.datasource(block, at));
    } else {
      names.declare(ConfigurationReader.generator(block, at));
    }
  }

  private void declare(NamedType type, String kind, Location at) {
    @Nullable NamedType existing = names.declare(type);
    if (existing != null) {
      problems.add(Diagnostics.duplicateDeclaration(at, kind, type.name(), keyword(existing)));
    }
  }

  private void refuseScalarTypeName(Name name, Location at) {
    if (ScalarType.of(name.text()).isPresent()) {
      problems.add(Diagnostics.reservedTypeName(at, name.text()));
    }
  }

  private void checkAttributeNames(String file, List<Attribute> attributes) {
    for (Attribute attribute : attributes) {
      checkName(file, attribute.name(), "attribute");
    }
  }

  private void checkName(String file, Name name, String kind) {
    String text = name.text();
    if (text.isEmpty()) {
      return; // the parser has said so
    }
    if (Character.isDigit(text.charAt(0))) {
      problems.add(Diagnostics.nameStartsWithDigit(Places.of(file, name), kind, text));
    } else if (text.indexOf('-') >= 0) {
      problems.add(Diagnostics.hyphenInName(Places.of(file, name), kind, text));
    }
  }

  private static String keyword(ModelBlock block) {
    return switch (block.kind()) {
      case MODEL -> "model";
      case VIEW -> "view";
      case TYPE -> "composite type";
    };
  }

  private static String keyword(NamedType type) {
    return switch (type) {
      case Model model -> model.isView() ? "view" : "model";
      case EnumType _ -> "enum";
      case CompositeType _ -> "composite type";
    };
  }
}
