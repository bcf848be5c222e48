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
import dev.refract.schema.model.ScalarType;
import java.util.List;
import java.util.Optional;

/** Unique keys and indexes. */
final class IndexRules {
  private IndexRules() {}

  static void constraintNameIsFree(Index index, Model model, DatabaseNames names, Context context) {
    String name = context.connector().names().index(index, model);
    for (ConstraintScope scope : names.violations(Member.INDEX, model, name)) {
      context.report(
          SchemaDiagnostics.duplicateConstraintName(
              Places.ofArgument(model.file(), index.attribute(), "map")
                  .or(() -> Places.ofArgument(model.file(), index.attribute(), "name"))
                  .orElse(index.declaration()),
              name,
              scope.description()));
    }
  }

  /** A compound unique key is addressed by its fields' names, joined by underscores. */
  static void nameDiffersFromFields(Index index, Model model, Context context) {
    if (index.kind() != Index.Kind.UNIQUE || index.fields().size() <= 1) {
      return;
    }
    String name = joinedNames(index);
    if (model.field(name).orElse(null) instanceof ScalarField) {
      context.report(SchemaDiagnostics.keyNameIsField(index.declaration(), "unique", name));
    }
  }

  static void lengthIsSupported(Index index, Context context) {
    if (context.can(Capability.INDEX_LENGTH)) {
      lengthFitsType(index, context);
    } else if (hasLength(index)) {
      context.report(
          SchemaDiagnostics.unsupportedKeyOption(
              index.declaration(), "`length` in an index", context.connector().title()));
    }
  }

  /** Only texts and bytes have a beginning. */
  static void lengthFitsType(Index key, Context context) {
    for (Index.IndexField part : key.fields()) {
      FieldType type = part.type();
      boolean fits =
          type == ScalarType.STRING
              || type == ScalarType.BYTES
              || type instanceof FieldType.Unsupported;
      if (part.length().isPresent() && !fits) {
        context.report(SchemaDiagnostics.lengthOfOtherType(key.declaration(), part.writtenName()));
      }
    }
  }

  static void typeIsSupported(Index index, Model model, Context context) {
    if (index.type().isPresent()
        && !context.connector().indexTypes().contains(index.type().get())) {
      context.report(
          SchemaDiagnostics.unsupportedIndexType(
              Places.ofArgument(model.file(), index.attribute(), "type")
                  .orElse(index.declaration()),
              index.type().get(),
              context.connector().title()));
    }
  }

  /** A hash has no order. */
  static void hashHasNoSort(Index index, Context context) {
    if (index.type().equals(Optional.of("Hash"))
        && context.connector().indexTypes().contains("Hash")
        && hasSort(index)) {
      context.report(SchemaDiagnostics.sortInHashIndex(index.declaration()));
    }
  }

  static void fulltextIsSupported(Index index, Context context) {
    if (index.kind() != Index.Kind.FULLTEXT) {
      return;
    }
    String title = context.connector().title();
    if (!context.can(Capability.FULLTEXT_INDEX)) {
      context.report(
          SchemaDiagnostics.unsupportedKeyOption(index.declaration(), "fulltext indexes", title));
      return;
    }
    if (hasLength(index)) {
      context.report(
          SchemaDiagnostics.unsupportedKeyOption(
              index.declaration(), "`length` in a fulltext index", title));
    }
    if (hasSort(index) && !context.can(Capability.FULLTEXT_SORT)) {
      context.report(
          SchemaDiagnostics.unsupportedKeyOption(
              index.declaration(), "`sort` in a fulltext index", title));
    }
  }

  static void oneFulltextIndexWhereNoMoreArePossible(Model model, Context context) {
    if (!context.can(Capability.FULLTEXT_INDEX)
        || context.can(Capability.SEVERAL_FULLTEXT_INDEXES)) {
      return;
    }
    List<Index> fulltext =
        model.indexes().stream().filter(i -> i.kind() == Index.Kind.FULLTEXT).toList();
    if (fulltext.size() > 1) {
      for (Index index : fulltext) {
        context.report(
            SchemaDiagnostics.severalFulltextIndexes(
                index.declaration(), model.name(), context.connector().title()));
      }
    }
  }

  static void constraintNameFits(Index index, Context context) {
    if (index.mappedName().isPresent()
        && !context.connector().names().fits(index.mappedName().get())) {
      context.report(
          SchemaDiagnostics.nameTooLong(
              index.declaration(), index.mappedName().get(), context.connector().names().limit()));
    }
  }

  static void clusteringIsSupported(Index index, Model model, Context context) {
    if (index.clustered().isEmpty()) {
      return;
    }
    if (!context.can(Capability.CLUSTERING)) {
      context.report(
          SchemaDiagnostics.unsupportedKeyOption(
              index.declaration(), "`clustered`", context.connector().title()));
      return;
    }
    if (!index.clustered().get()) {
      return;
    }
    boolean keyIsClustered =
        model.primaryKey().isPresent()
            && !model.primaryKey().get().clustered().equals(Optional.of(false));
    boolean otherIsClustered =
        model.indexes().stream()
            .anyMatch(i -> !i.equals(index) && i.clustered().equals(Optional.of(true)));
    if (keyIsClustered || otherIsClustered) {
      context.report(SchemaDiagnostics.severalClusteredKeys(index.declaration(), model.name()));
    }
  }

  static void operatorClassesNeedPlainIndex(Index index, Context context) {
    if (index.kind() == Index.Kind.NORMAL) {
      return;
    }
    for (Index.IndexField part : index.fields()) {
      if (part.operatorClass().isPresent()) {
        context.report(SchemaDiagnostics.operatorClassOutsideIndex(index.declaration()));
        return;
      }
    }
  }

  static boolean hasLength(Index index) {
    for (Index.IndexField part : index.fields()) {
      if (part.length().isPresent()) {
        return true;
      }
    }
    return false;
  }

  static boolean hasSort(Index index) {
    for (Index.IndexField part : index.fields()) {
      if (part.sort().isPresent()) {
        return true;
      }
    }
    return false;
  }

  static String joinedNames(Index index) {
    List<Index.IndexField> parts = index.fields();
    StringBuilder joined = new StringBuilder(parts.getFirst().field().name());
    for (int i = 1; i < parts.size(); i++) {
      joined.append('_').append(parts.get(i).field().name());
    }
    return joined.toString();
  }
}
