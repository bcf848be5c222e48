package dev.refract.schema.validation;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.connector.ConstraintScope;
import dev.refract.schema.connector.ConstraintScope.Member;
import dev.refract.schema.diagnostic.SchemaDiagnostics;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Places;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.BlockAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Models: tables, primary keys, and the names by which clients address keys. */
final class ModelRules {
  private ModelRules() {}

  private record Table(Optional<String> schema, String name) {}

  static void tablesDiffer(Context context) {
    Map<Table, Model> tables = HashMap.newHashMap(context.schema().models().size());
    for (Model model : context.schema().models()) {
      Model existing = tables.put(new Table(model.schemaName(), model.databaseName()), model);
      if (existing != null) {
        Model mapped = model.mappedName().isPresent() ? model : existing;
        Model other = mapped == model ? existing : model;
        mapAttribute(mapped)
            .ifPresent(map ->
                context.report(
                    SchemaDiagnostics.duplicateTable(
                        context.placeOf(mapped, map),
                        Context.kindOf(mapped),
                        mapped.name(),
                        mapped.databaseName(),
                        other.name())));
      }
    }
  }

  private static Optional<Attribute> mapAttribute(Model model) {
    return model.syntax().attributes().stream()
        .map(BlockAttribute::attribute)
        .filter(a -> a.name().text().equals("map"))
        .findFirst();
  }

  /** A row can only be found by a key whose fields are all there and can be compared. */
  static void hasUniqueCriteria(Model model, Context context) {
    if (model.isIgnored()) {
      return;
    }
    for (Index key : model.allUniqueKeys()) {
      if (isStrict(key)) {
        return;
      }
    }
    for (Index key : model.emptyKeys()) {
      if (key.kind() == Index.Kind.PRIMARY_KEY || key.kind() == Index.Kind.UNIQUE) {
        return; // keysHaveFields has something to say
      }
    }
    List<List<String>> loose = new ArrayList<>();
    for (Index key : model.allUniqueKeys()) {
      loose.add(key.scalarFields().stream().map(ScalarField::name).toList());
    }
    context.report(
        SchemaDiagnostics.missingUniqueCriteria(context.blockOf(model), model.name(), loose));
  }

  private static boolean isStrict(Index key) {
    for (Index.IndexField part : key.fields()) {
      if (!part.field().isRequired() || part.field().type() instanceof FieldType.Unsupported) {
        return false;
      }
    }
    return true;
  }

  static void primaryKeyNameIsFree(Model model, DatabaseNames names, Context context) {
    Optional<String> name = names.primaryKeyName(model);
    if (name.isEmpty()) {
      return;
    }
    Index key = model.primaryKey().orElseThrow();
    if (!context.connector().names().fits(name.get())) {
      context.report(
          SchemaDiagnostics.nameTooLong(
              key.declaration(), name.get(), context.connector().names().limit()));
    }
    for (ConstraintScope scope : names.violations(Member.PRIMARY_KEY, model, name.get())) {
      context.report(
          SchemaDiagnostics.duplicateConstraintName(
              Places.ofArgument(model.file(), key.attribute(), "map").orElse(key.declaration()),
              name.get(),
              scope.description()));
    }
  }

  /** {@code name:} of {@code @@id} and {@code @@unique}. */
  static void clientNamesDiffer(Model model, Context context) {
    Set<String> seen = new HashSet<>(2);
    Set<String> repeated = new HashSet<>(0);
    for (Index key : model.allUniqueKeys()) {
      if (key.clientName().isPresent() && !seen.add(key.clientName().get())) {
        repeated.add(key.clientName().get());
      }
    }
    if (repeated.isEmpty()) {
      return;
    }
    for (Index key : model.allUniqueKeys()) {
      if (key.clientName().isPresent() && repeated.contains(key.clientName().get())) {
        context.report(
            SchemaDiagnostics.duplicateClientName(
                Places.ofArgument(model.file(), key.attribute(), "name").orElse(key.declaration()),
                key.clientName().get(),
                model.name()));
      }
    }
  }

  static void keysHaveFields(Model model, Context context) {
    for (Index key : model.emptyKeys()) {
      context.report(SchemaDiagnostics.emptyKey(key.declaration(), key.attribute().name().text()));
    }
  }

  /** A compound id is addressed by its fields' names, joined by underscores. */
  static void idNameDiffersFromFields(Model model, Context context) {
    if (model.primaryKey().isEmpty() || model.primaryKey().get().fields().size() <= 1) {
      return;
    }
    Index key = model.primaryKey().get();
    String name = IndexRules.joinedNames(key);
    if (model.field(name).orElse(null) instanceof ScalarField) {
      context.report(SchemaDiagnostics.keyNameIsField(key.declaration(), "id", name));
    }
  }

  static void primaryKeyIsSupported(Model model, Context context) {
    if (model.primaryKey().isEmpty()) {
      return;
    }
    Index key = model.primaryKey().get();
    String title = context.connector().title();
    if (key.mappedName().isPresent() && !context.can(Capability.NAMED_PRIMARY_KEYS)) {
      context.report(
          SchemaDiagnostics.unsupportedPrimaryKeyName(context.blockOf(model), model.name(), title));
    }
    if (key.fields().size() > 1 && !context.can(Capability.COMPOUND_IDS)) {
      context.report(
          SchemaDiagnostics.unsupportedKeyOption(key.declaration(), "compound ids", title));
    }
    if (!context.can(Capability.INDEX_LENGTH) && IndexRules.hasLength(key)) {
      context.report(SchemaDiagnostics.unsupportedKeyOption(key.declaration(), "`length`", title));
    }
    if (!context.can(Capability.PRIMARY_KEY_SORT) && IndexRules.hasSort(key)) {
      context.report(
          SchemaDiagnostics.unsupportedKeyOption(
              key.declaration(), "`sort` in a primary key", title));
    }
    if (context.can(Capability.INDEX_LENGTH)) {
      IndexRules.lengthFitsType(key, context);
    }
    if (!context.can(Capability.CLUSTERING)) {
      if (key.clustered().isPresent()) {
        context.report(
            SchemaDiagnostics.unsupportedKeyOption(key.declaration(), "`clustered`", title));
      }
    } else if (!key.clustered().equals(Optional.of(false))) {
      for (Index index : model.indexes()) {
        if (index.clustered().equals(Optional.of(true))) {
          context.report(SchemaDiagnostics.severalClusteredKeys(key.declaration(), model.name()));
          return;
        }
      }
    }
  }
}
