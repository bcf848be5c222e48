package dev.refract.schema.connector;

import dev.refract.schema.connector.NativeTypeRule.Parameters;
import dev.refract.schema.connector.NativeTypeRule.Range;
import dev.refract.schema.model.NativeType;
import dev.refract.schema.model.ReferentialAction;
import dev.refract.schema.model.ScalarType;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the table of one connector, so that it reads from top to bottom. */
final class Table {
  private final String title;
  private final int identifierLimit;
  private final Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
  private List<RelationMode> relationModes =
      List.of(RelationMode.FOREIGN_KEYS, RelationMode.PRISMA);
  private Set<ReferentialAction> foreignKeyActions = EnumSet.allOf(ReferentialAction.class);
  private Set<ReferentialAction> emulatedActions =
      EnumSet.of(ReferentialAction.RESTRICT, ReferentialAction.SET_NULL, ReferentialAction.CASCADE);
  private Set<String> indexTypes = Set.of("BTree");
  private final Map<String, NativeTypeRule> nativeTypes = new LinkedHashMap<>();
  private final Map<ScalarType, NativeType> defaults = new EnumMap<>(ScalarType.class);
  private Set<String> keyless = Set.of();
  private List<ConstraintScope> scopes = List.of();
  private @Nullable OperatorClasses operatorClasses;

  Table(String title, int identifierLimit) {
    this.title = title;
    this.identifierLimit = identifierLimit;
  }

  Table can(Capability... given) {
    capabilities.addAll(List.of(given));
    return this;
  }

  /** Who can guard relations, the usual one first. */
  Table relationModes(RelationMode... given) {
    relationModes = List.of(given);
    return this;
  }

  Table foreignKeyActions(ReferentialAction... given) {
    foreignKeyActions = EnumSet.copyOf(List.of(given));
    return this;
  }

  Table emulatedActions(ReferentialAction... given) {
    emulatedActions = EnumSet.copyOf(List.of(given));
    return this;
  }

  Table indexTypes(String... given) {
    indexTypes = Set.of(given);
    return this;
  }

  Table type(String name, ScalarType... scalarTypes) {
    return type(name, Parameters.NONE, scalarTypes);
  }

  Table type(String name, Parameters parameters, ScalarType... scalarTypes) {
    nativeTypes.put(
        name, new NativeTypeRule(name, EnumSet.copyOf(List.of(scalarTypes)), parameters, Map.of()));
    return this;
  }

  /** A native type of which one of its scalar types cannot use every size. */
  Table narrow(String name, ScalarType scalar, Range range) {
    nativeTypes.computeIfPresent(
        name,
        (_, rule) ->
            new NativeTypeRule(name, rule.scalarTypes(), rule.parameters(), Map.of(scalar, range)));
    return this;
  }

  /** What a scalar type is stored as where nothing is written. */
  Table store(ScalarType scalar, String nativeType, String... arguments) {
    defaults.put(scalar, new NativeType("db", nativeType, List.of(arguments)));
    return this;
  }

  Table keyless(String... given) {
    keyless = Set.of(given);
    return this;
  }

  Table scopes(ConstraintScope... given) {
    scopes = List.of(given);
    return this;
  }

  Table operatorClasses(OperatorClasses given) {
    operatorClasses = given;
    return this;
  }

  Connector build() {
    return new Connector(
        title,
        new ConstraintNames(identifierLimit),
        capabilities,
        relationModes,
        foreignKeyActions,
        emulatedActions,
        indexTypes,
        nativeTypes,
        defaults,
        keyless,
        scopes,
        Optional.ofNullable(operatorClasses));
  }
}
