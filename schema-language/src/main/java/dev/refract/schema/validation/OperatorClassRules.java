package dev.refract.schema.validation;

import dev.refract.schema.connector.OperatorClasses;
import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.diagnostic.SchemaDiagnostics;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.NativeType;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import dev.refract.schema.text.Location;
import java.util.Optional;

/** Which fields go into GiST, GIN, SP-GiST and BRIN indexes, and with which operator classes. */
final class OperatorClassRules {
  private OperatorClassRules() {}

  static void check(Model model, Context context) {
    if (context.connector().operatorClasses().isEmpty()) {
      return;
    }
    OperatorClasses classes = context.connector().operatorClasses().get();
    for (Index index : model.indexes()) {
      if (index.type().equals(Optional.of("SpGist")) && index.fields().size() != 1) {
        context.report(SchemaDiagnostics.severalFieldsInSpGist(index.declaration()));
      }
      for (Index.IndexField part : index.fields()) {
        check(index, part, classes, context).ifPresent(context::report);
      }
    }
  }

  private static Optional<Diagnostic> check(
      Index index, Index.IndexField part, OperatorClasses classes, Context context) {
    Optional<Index.OperatorClass> given = part.operatorClass();
    if (given.isPresent() && given.get().raw()) {
      return Optional.empty();
    }
    String type = index.type().orElse("BTree");
    Optional<String> name = given.map(Index.OperatorClass::name);
    Location at = index.declaration();
    if (name.isPresent() && !classes.goesWithIndexType(name.get(), type)) {
      return Optional.of(SchemaDiagnostics.operatorClassOfOtherIndexType(at, name.get(), type));
    }
    if (!classes.restricts(type) || fits(type, part.field(), name, classes, context)) {
      return Optional.empty();
    }
    String fieldType = typeOf(part.field());
    return Optional.of(
        name.isPresent()
            ? SchemaDiagnostics.operatorClassOfOtherType(
                at, name.get(), part.field().name(), fieldType)
            : SchemaDiagnostics.indexTypeOfOtherType(at, type, part.field().name(), fieldType));
  }

  private static boolean fits(
      String indexType,
      ScalarField field,
      Optional<String> operatorClass,
      OperatorClasses classes,
      Context context) {
    if (indexType.equals("Gin") && field.isList()) {
      return operatorClass.isEmpty()
          || operatorClass.get().equals("ArrayOps")
          || goesWithNativeType(indexType, field, operatorClass.get(), classes, context);
    }
    if (operatorClass.isPresent()) {
      return goesWithNativeType(indexType, field, operatorClass.get(), classes, context);
    }
    if (field.type() instanceof FieldType.Unsupported) {
      return true;
    }
    if (indexType.equals("Gist")) {
      return field.type() == ScalarType.STRING && field.nativeType().isEmpty();
    }
    return context
        .connector()
        .nativeTypeOf(field)
        .map(NativeType::name)
        .filter(n -> classes.hasNativeType(indexType, n))
        .isPresent();
  }

  private static boolean goesWithNativeType(
      String indexType,
      ScalarField field,
      String operatorClass,
      OperatorClasses classes,
      Context context) {
    return context
        .connector()
        .nativeTypeOf(field)
        .filter(n -> classes.goesWithNativeType(indexType, n.name(), operatorClass))
        .isPresent();
  }

  private static String typeOf(ScalarField field) {
    return field
        .nativeType()
        .map(n -> "@db." + n.name())
        .orElse(field.syntax().type().name().text());
  }
}
