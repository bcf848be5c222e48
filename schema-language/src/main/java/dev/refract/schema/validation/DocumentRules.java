package dev.refract.schema.validation;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.diagnostic.CompositeDiagnostics;
import dev.refract.schema.model.DefaultValue;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.NativeType;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.text.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holds where rows are documents, as in MongoDB: each has an id called {@code _id}. */
final class DocumentRules {
  private static final String ID = "_id";

  private DocumentRules() {}

  static void check(Model model, Context context) {
    if (!context.can(Capability.DOCUMENTS)) {
      return;
    }
    hasId(model, context);
    for (ScalarField field : model.scalarFields()) {
      generatedFieldIsObjectId(field, context);
      hasNoDatabaseExpression(field, context);
    }
    Map<List<Index.IndexField>, Integer> times = new HashMap<>();
    model.indexes().forEach(index -> times.merge(index.fields(), 1, Integer::sum));
    for (Index index : model.indexes()) {
      if (times.getOrDefault(index.fields(), 1) > 1) {
        context.report(CompositeDiagnostics.repeatedIndex(index.declaration(), model.name()));
      }
      idIsNotUniqueToo(index, context);
      textFieldsStandTogether(index, context);
    }
  }

  private static void hasId(Model model, Context context) {
    String title = context.connector().title();
    if (model.primaryKey().isEmpty()) {
      context.report(
          CompositeDiagnostics.documentWithoutId(context.blockOf(model), model.name(), title));
      return;
    }
    List<Index.IndexField> key = model.primaryKey().get().fields();
    ScalarField field = key.getFirst().field();
    if (key.size() == 1 && !field.databaseName().equals(ID)) {
      context.report(
          CompositeDiagnostics.idOfOtherName(context.lineOf(field), field.name(), title));
    }
  }

  private static void generatedFieldIsObjectId(ScalarField field, Context context) {
    if (!(field.defaultValue().orElse(null) instanceof DefaultValue.Auto)) {
      return;
    }
    Location at = context.lineOf(field);
    if (field.nativeType().filter(t -> t.name().equals("ObjectId")).isEmpty()) {
      context.report(CompositeDiagnostics.autoWithoutObjectId(at, field.name()));
    }
    boolean inKey =
        field.model().primaryKey().filter(k -> k.scalarFields().contains(field)).isPresent();
    if (!inKey) {
      context.report(CompositeDiagnostics.autoOutsideId(at, field.name()));
    }
  }

  private static void hasNoDatabaseExpression(ScalarField field, Context context) {
    if (field.defaultValue().orElse(null) instanceof DefaultValue.DatabaseGenerated) {
      context.report(
          CompositeDiagnostics.databaseGeneratedInDocument(
              context.lineOf(field), context.connector().title()));
    }
  }

  /** Holds for views, too. */
  static void fieldNameCanBeStored(ScalarField field, Context context) {
    if (!context.can(Capability.DOCUMENTS) || field.mappedName().isEmpty()) {
      return;
    }
    String name = field.mappedName().get();
    Location at = context.placeOf(field.model(), field.attribute("map").orElseThrow());
    if (name.startsWith("$")) {
      context.report(
          CompositeDiagnostics.invalidDocumentFieldName(at, name, "start with a dollar sign"));
    }
    if (name.indexOf('.') >= 0) {
      context.report(CompositeDiagnostics.invalidDocumentFieldName(at, name, "contain a dot"));
    }
  }

  private static void idIsNotUniqueToo(Index index, Context context) {
    ScalarField field = index.fields().getFirst().field();
    if (index.kind() == Index.Kind.UNIQUE && index.fields().size() == 1 && field.isId()) {
      context.report(CompositeDiagnostics.uniqueId(index.declaration(), field.name()));
    }
  }

  /** Sorted fields may stand before and behind the bundle of texts, not inside of it. */
  private static void textFieldsStandTogether(Index index, Context context) {
    if (index.kind() != Index.Kind.FULLTEXT) {
      return;
    }
    int bundles = 0;
    boolean inBundle = false;
    for (Index.IndexField part : index.fields()) {
      boolean text = part.sort().isEmpty();
      bundles += text && !inBundle ? 1 : 0;
      inBundle = text;
    }
    if (bundles > 1) {
      context.report(CompositeDiagnostics.scatteredTextFields(index.declaration()));
    }
  }

  /** Only values of one native type are ever equal. */
  static void keyHasTheNativeTypeOfItsReference(RelationField field, Context context) {
    if (!context.can(Capability.DOCUMENTS)) {
      return;
    }
    List<ScalarField> key = field.fields();
    List<ScalarField> references = field.references();
    for (int i = 0; i < Math.min(key.size(), references.size()); i++) {
      if (!nameOf(key.get(i)).equals(nameOf(references.get(i)))) {
        context.report(
            CompositeDiagnostics.keyOfOtherNativeType(
                context.lineOf(key.get(i)),
                key.get(i).toString(),
                references.get(i).toString(),
                context.connector().title()));
      }
    }
  }

  private static Optional<String> nameOf(ScalarField field) {
    return field.nativeType().map(NativeType::name);
  }
}
