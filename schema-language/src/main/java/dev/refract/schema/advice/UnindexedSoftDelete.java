package dev.refract.schema.advice;

import dev.refract.schema.diagnostic.AdviceDiagnostics;
import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A column that marks rows as deleted, and that no index has, not even in a condition. */
final class UnindexedSoftDelete implements Rule {
  private static final Set<String> TIMES =
      Set.of("deletedat", "deletedon", "deletiondate", "deletedate", "removedat", "trashedat");
  private static final Set<String> FLAGS =
      Set.of("isdeleted", "deleted", "isremoved", "softdeleted", "issoftdeleted", "istrashed");

  @Override
  public Code code() {
    return Code.UNINDEXED_SOFT_DELETE;
  }

  @Override
  public void look(Ground ground, Consumer<Hint> found) {
    for (Model model : ground.models()) {
      for (ScalarField field : model.scalarFields()) {
        if (marksDeletion(field) && !isIndexed(field)) {
          found.accept(
              Hint.of(
                  AdviceDiagnostics.unindexedSoftDelete(field.declaration(), field.name()),
                  new Remedy.AddIndex(model, List.of(field.name()))));
        }
      }
    }
  }

  private static boolean marksDeletion(ScalarField field) {
    Optional<ScalarType> type = field.scalarType();
    if (type.isEmpty() || field.isIgnored() || field.isList()) {
      return false;
    }
    return switch (type.get()) {
      case DATE_TIME -> field.isOptional() && FieldWords.isOneOf(field, TIMES);
      case BOOLEAN -> FieldWords.isOneOf(field, FLAGS);
      case STRING, INT, BIG_INT, FLOAT, DECIMAL, JSON, BYTES -> false;
    };
  }

  private static boolean isIndexed(ScalarField field) {
    return field.model().uniqueKeys().stream().anyMatch(key -> mentions(key, field))
        || field.model().indexes().stream().anyMatch(key -> mentions(key, field));
  }

  /** A condition is taken to speak of the field: who writes one has thought of deleted rows. */
  private static boolean mentions(Index key, ScalarField field) {
    return key.isPartial() || key.fields().stream().anyMatch(part -> part.field() == field);
  }
}
