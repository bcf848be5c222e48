package dev.refract.schema.validation;

import dev.refract.schema.diagnostic.Problems;
import dev.refract.schema.model.CompositeType;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Places;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;

/** All rules in their order: the table of contents of this room. */
final class Validations {
  private Validations() {}

  /** Rules about datasource and generators; the others need them to hold. */
  static void configuration(Schema schema, Places places, Problems problems) {
    Context context = Context.of(schema, places, problems);
    DatasourceRules.check(context);
    GeneratorRules.check(context);
  }

  /** Rules about a schema that could be resolved without errors. */
  static void schema(Schema schema, Places places, Problems problems) {
    Context context = Context.of(schema, places, problems);
    ConstraintNamespace names = ConstraintNamespace.of(context);

    for (CompositeType composite : schema.compositeTypes()) {
      CompositeTypeRules.doesNotContainItself(composite, context);
      CompositeTypeRules.isSupported(composite, context);
    }
    DatasourceRules.extensionsNeedTheirPreviewFeature(context);
    ModelRules.tablesDiffer(context);
    for (Model model : modelsThenViews(schema)) {
      if (!model(model, names, context)) {
        return; // ambiguous relations make everything behind them guesswork
      }
    }
    EnumRules.databaseNamesDiffer(context);
    for (EnumType type : schema.enums()) {
      EnumRules.areSupported(type, context);
      SchemaAttributeRules.check(type, context);
    }
    for (Relation relation : schema.relations()) {
      relation(relation, names, context);
    }
  }

  private static boolean model(Model model, ConstraintNamespace names, Context context) {
    if (model.isView()) {
      ViewRules.needPreviewFeature(model, context);
      ViewRules.haveNoPrimaryKey(model, context);
      ViewRules.haveNoIndexes(model, context);
    } else {
      ModelRules.hasUniqueCriteria(model, context);
    }
    ModelRules.primaryKeyNameIsFree(model, names, context);
    ModelRules.clientNamesDiffer(model, context);
    ModelRules.keysHaveFields(model, context);
    ModelRules.idNameDiffersFromFields(model, context);
    ModelRules.primaryKeyIsSupported(model, context);
    SchemaAttributeRules.check(model, context);
    AutoincrementRules.check(model, context);
    OperatorClassRules.check(model, context);
    InvertedIndexRules.check(model, context);
    KeyTypeRules.check(model, context);

    for (ScalarField field : model.scalarFields()) {
      FieldRules.typeIsSupported(field, context);
      FieldRules.nameDiffersFromKeys(field, context);
      FieldRules.defaultConstraintNameIsFree(field, names, context);
      FieldRules.unsupportedTypeHasNoNativeType(field, context);
      NativeTypeRules.check(field, context);
      DefaultValueRules.check(field, context);
    }
    for (RelationField field : model.relationFields()) {
      if (!RelationFieldRules.isUnambiguous(field, context)) {
        return false;
      }
      FieldRules.nameDiffersFromKeys(field, context);
      RelationFieldRules.ignoresIgnoredModels(field, context);
      RelationFieldRules.referentialActionsAreSupported(field, context);
      RelationFieldRules.constraintNameIsSupported(field, context);
      RelationFieldRules.emulatedRelationHasIndex(field, context);
    }
    for (Index index : model.indexes()) {
      IndexRules.constraintNameIsFree(index, model, names, context);
      IndexRules.nameDiffersFromFields(index, model, context);
      IndexRules.lengthIsSupported(index, context);
      IndexRules.typeIsSupported(index, model, context);
      IndexRules.hashHasNoSort(index, context);
      IndexRules.fulltextIsSupported(index, context);
      IndexRules.constraintNameFits(index, context);
      IndexRules.clusteringIsSupported(index, model, context);
      IndexRules.operatorClassesNeedPlainIndex(index, context);
    }
    return true;
  }

  private static void relation(Relation relation, ConstraintNamespace names, Context context) {
    if (relation.kind() == Relation.Kind.MANY_TO_MANY) {
      ManyToManyRules.areImplicit(relation, context);
      ManyToManyRules.haveSingleIds(relation, context);
      ManyToManyRules.haveNoReferentialActions(relation, context);
      ManyToManyRules.haveNoReferences(relation, context);
      return;
    }
    InlineRelation inline = InlineRelation.of(relation);
    ReferentialCycleRules.check(inline, context);
    RelationRules.referencesAreUnique(inline, context);
    RelationRules.keyAndReferencesHaveOneLength(inline, context);
    RelationRules.requiredRelationHasRequiredKey(inline, context);
    RelationRules.keyTypesMatch(inline, context);
    RelationRules.constraintNameIsFree(inline, names, context);
    RelationRules.requiredKeyIsNotSetToNull(inline, context);
    RelationRules.bothSidesAreDeclared(inline, context);
    if (inline.isOneToOne()) {
      OneToOneRules.oneSideHasTheKey(inline, context);
      OneToOneRules.onlyOneSideHasTheKey(inline, context);
      OneToOneRules.referentialActionsAreWithTheKey(inline, context);
      OneToOneRules.keyIsUnique(inline, context);
      OneToOneRules.fieldsAndReferencesAreOnOneSide(inline, context);
      OneToOneRules.otherSideIsOptional(inline, context);
      OneToOneRules.requiredSideHasTheKey(inline, context);
    } else {
      OneToManyRules.singleSideHasTheKey(inline, context);
      OneToManyRules.referentialActionsAreWithTheKey(inline, context);
    }
  }

  private static List<Model> modelsThenViews(Schema schema) {
    List<Model> ordered = new ArrayList<>(schema.models().size());
    for (boolean view : new boolean[] {false, true}) {
      for (Model model : schema.models()) {
        if (model.isView() == view) {
          ordered.add(model);
        }
      }
    }
    return ordered;
  }
}
