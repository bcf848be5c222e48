package dev.refract.schema.validation;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.diagnostic.SchemaDiagnostics;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.NativeType;
import dev.refract.schema.model.ScalarType;
import java.util.Set;

/** Native types that the database cannot put into keys and indexes. */
final class KeyTypeRules {
  private KeyTypeRules() {}

  /** Where a database cannot make a primary key of bytes. */
  static void idIsNotOfBytes(Model model, Context context) {
    if (!context.can(Capability.BYTES_IDS_REFUSED) || model.primaryKey().isEmpty()) {
      return;
    }
    Index key = model.primaryKey().get();
    for (Index.IndexField part : key.fields()) {
      if (part.field().type() == ScalarType.BYTES) {
        context.report(
            SchemaDiagnostics.idOfBytes(
                key.declaration(), part.field().name(), context.connector().title()));
        return;
      }
    }
  }

  static void check(Model model, Context context) {
    Set<String> keyless = context.connector().keylessNativeTypes();
    if (keyless.isEmpty()) {
      return;
    }
    boolean byField = context.connector().operatorClasses().isPresent();
    for (Index index : model.indexes()) {
      check(index, byField, context);
    }
    if (!byField) {
      model.primaryKey().ifPresent(key -> check(key, false, context));
    }
  }

  private static void check(Index key, boolean byField, Context context) {
    for (Index.IndexField part : key.fields()) {
      if (part.field().nativeType().isEmpty()) {
        continue;
      }
      NativeType type = part.field().nativeType().get();
      boolean prefixed =
          context.can(Capability.INDEX_LENGTH)
              && (part.length().isPresent() || key.kind() == Index.Kind.FULLTEXT);
      if (isKeyless(type, context.connector().keylessNativeTypes()) && !prefixed) {
        context.report(
            SchemaDiagnostics.keylessNativeType(
                byField ? context.lineOf(part.field()) : key.declaration(),
                type.name(),
                part.field().name(),
                context.connector().title(),
                context.can(Capability.INDEX_LENGTH)));
        return;
      }
    }
  }

  private static boolean isKeyless(NativeType type, Set<String> keyless) {
    return keyless.contains(type.name())
        || (type.arguments().size() == 1
            && type.arguments().getFirst().equalsIgnoreCase("max")
            && keyless.contains(type.name() + "(Max)"));
  }
}
