package dev.refract.schema.validation;

import dev.refract.schema.diagnostic.SchemaDiagnostics;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;

/** Views: they are read, so they have no keys of their own. */
final class ViewRules {
  private ViewRules() {}

  static void needPreviewFeature(Model view, Context context) {
    if (!context.hasPreviewFeature("views")) {
      context.report(SchemaDiagnostics.viewsNeedPreviewFeature(context.blockOf(view)));
    }
  }

  static void haveNoPrimaryKey(Model view, Context context) {
    view.primaryKey()
        .ifPresent(
            key -> context.report(SchemaDiagnostics.keyOfView(key.declaration(), view.name())));
  }

  static void haveNoIndexes(Model view, Context context) {
    for (Index index : view.indexes()) {
      if (index.kind() != Index.Kind.UNIQUE) {
        context.report(SchemaDiagnostics.indexOfView(index.declaration(), view.name()));
      } else {
        check(index, view, context);
      }
    }
  }

  /** Unique keys of views only tell clients by what to find a row. */
  private static void check(Index key, Model view, Context context) {
    if (key.mappedName().isPresent()) {
      context.report(SchemaDiagnostics.mappedKeyOfView(key.declaration(), view.name()));
    }
    if (key.clustered().isPresent()) {
      context.report(
          SchemaDiagnostics.keyOptionOfView(key.declaration(), "`clustered`", view.name()));
    }
    for (Index.IndexField part : key.fields()) {
      if (part.sort().isPresent()
          || part.length().isPresent()
          || part.operatorClass().isPresent()) {
        context.report(
            SchemaDiagnostics.keyOptionOfView(
                key.declaration(), "`sort`, `length` and `ops`", view.name()));
        return;
      }
    }
  }
}
