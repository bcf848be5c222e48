package dev.refract.schema.validation;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.diagnostic.CompositeDiagnostics;
import dev.refract.schema.diagnostic.SchemaDiagnostics;
import dev.refract.schema.model.Arity;
import dev.refract.schema.model.CompositeType;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Places;
import java.util.HashSet;
import java.util.Set;

/** Composite types. */
final class CompositeTypeRules {
  private CompositeTypeRules() {}

  /** A value that must hold a value of its own type never ends. */
  static void doesNotContainItself(CompositeType composite, Context context) {
    String file = composite.declaration().file();
    for (CompositeType.Field field : composite.fields()) {
      if (field.type() instanceof FieldType.OfComposite(CompositeType inner)
          && field.arity() == Arity.REQUIRED
          && leadsTo(inner, composite, new HashSet<>())) {
        context.report(
            SchemaDiagnostics.endlessCompositeType(
                context.places().lineOf(file, field.syntax()), composite.name(), field.name()));
      }
    }
  }

  private static boolean leadsTo(CompositeType from, CompositeType to, Set<CompositeType> visited) {
    if (from == to) {
      return true;
    }
    if (!visited.add(from)) {
      return false;
    }
    for (CompositeType.Field field : from.fields()) {
      if (field.type() instanceof FieldType.OfComposite(CompositeType inner)
          && field.arity() == Arity.REQUIRED
          && leadsTo(inner, to, visited)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The rules for columns that hold inside of composite types, too; not looked at behind errors.
   */
  static void fieldsAreInOrder(CompositeType composite, Context context) {
    if (context.problems().hasErrors()) {
      return;
    }
    if (composite.fields().isEmpty()) {
      context.report(
          CompositeDiagnostics.emptyComposite(
              Places.of(composite.declaration().file(), composite.syntax()), composite.name()));
    }
    for (CompositeType.Field field : composite.fields()) {
      DefaultValueRules.check(composite, field, context);
      NativeTypeRules.check(composite, field, context);
    }
  }

  /** A unique key of several fields compares columns, not whole values. */
  static void areNotInCompoundUniqueKeys(Index index, Context context) {
    if (index.kind() != Index.Kind.UNIQUE || index.fields().size() < 2) {
      return;
    }
    for (Index.IndexField part : index.fields()) {
      if (part.type() instanceof FieldType.OfComposite) {
        context.report(
            CompositeDiagnostics.compositeInCompoundUnique(
                index.declaration(), part.writtenName()));
        return;
      }
    }
  }

  static void isSupported(CompositeType composite, Context context) {
    if (!context.can(Capability.COMPOSITE_TYPES)) {
      context.report(
          SchemaDiagnostics.unsupportedCompositeType(
              Places.of(composite.declaration().file(), composite.syntax()),
              composite.name(),
              context.connector().title()));
    }
  }
}
