package dev.refract.schema.validation;

import dev.refract.schema.diagnostic.Problems;
import dev.refract.schema.model.CompositeType;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.Resolution;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.syntax.TopLevel;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All rules in their order: the table of contents of this room. */
public final class Validations {
  private final Context context;
  private final Problems problems;

  private Validations(Context context, Problems problems) {
    this.context = context;
    this.problems = problems;
  }

  /** The rules that hold for a schema, or for a part of one with its datasource and generators. */
  public static Validations of(Resolution resolution, Problems problems) {
    return new Validations(
        Context.of(resolution.schema(), resolution.places(), problems), problems);
  }

  /** Rules about datasource and generators; the others need them to hold. */
  public void checkConfiguration() {
    problems.about(Problems.WHOLE);
    DatasourceRules.check(context);
    GeneratorRules.check(context);
  }

  /** Whether no rule looks farther than from a declaration to the models that it is related to. */
  public boolean stayNearby() {
    return !ReferentialCycleRules.matter(context);
  }

  /** What each declaration is called in the database. */
  public IdentityHashMap<TopLevel, List<TakenName>> takenNames(Subjects subjects) {
    DatabaseNames names = new DatabaseNames(context, Set.of());
    IdentityHashMap<TopLevel, List<TakenName>> taken = new IdentityHashMap<>();
    subjects.enums().forEach(e -> taken.put(e.syntax(), names.of(e)));
    subjects.models().forEach(model -> taken.put(model.syntax(), names.of(model)));
    for (Relation relation : subjects.relations()) {
      List<TakenName> own = taken.get(relation.first().model().syntax());
      if (own != null) {
        own.addAll(names.of(relation));
      }
    }
    return taken;
  }

  /**
   * Rules about declarations that could be resolved without errors.
   *
   * @param repeated names in the database that several declarations of the whole schema take
   * @return whether all rules were looked at; ambiguous relations make the rest guesswork
   */
  public boolean check(Subjects subjects, Set<TakenName> repeated) {
    DatabaseNames names = new DatabaseNames(context, repeated);
    for (CompositeType composite : subjects.compositeTypes()) {
      problems.about(composite.syntax());
      CompositeTypeRules.doesNotContainItself(composite, context);
    }
    for (CompositeType composite : subjects.compositeTypes()) {
      problems.about(composite.syntax());
      CompositeTypeRules.isSupported(composite, context);
      CompositeTypeRules.fieldsAreInOrder(composite, context);
    }
    problems.about(Problems.WHOLE);
    DatasourceRules.extensionsNeedTheirPreviewFeature(context);
    ModelRules.tablesDiffer(context);
    for (Model model : modelsThenViews(subjects.models())) {
      problems.about(model.syntax());
      if (!holds(model, names)) {
        return false;
      }
    }
    problems.about(Problems.WHOLE);
    EnumRules.databaseNamesDiffer(context);
    for (EnumType type : subjects.enums()) {
      problems.about(type.syntax());
      EnumRules.areSupported(type, context);
      SchemaAttributeRules.check(type, context);
    }
    CascadeGraph cascades =
        new CascadeGraph(
            ReferentialCycleRules.matter(context) ? context.schema().models() : List.of(), context);
    for (Relation relation : subjects.relations()) {
      problems.about(relation.first().model().syntax());
      check(relation, names, cascades);
    }
    return true;
  }

  private boolean holds(Model model, DatabaseNames names) {
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
    SchemaAttributeRules.check(model, context);
    IndexRules.oneFulltextIndexWhereNoMoreArePossible(model, context);
    if (!model.isView()) {
      ModelRules.primaryKeyIsSupported(model, context);
      AutoincrementRules.check(model, context);
      OperatorClassRules.check(model, context);
      InvertedIndexRules.check(model, context);
      KeyTypeRules.check(model, context);
      KeyTypeRules.idIsNotOfBytes(model, context);
      ShardKeyRules.check(model, context);
      DocumentRules.check(model, context);
    }

    List<Index> namedKeys =
        model.allUniqueKeys().stream().filter(key -> key.clientName().isPresent()).toList();
    for (ScalarField field : model.scalarFields()) {
      FieldRules.typeIsSupported(field, context);
      FieldRules.nameDiffersFromKeys(field, namedKeys, context);
      FieldRules.defaultConstraintNameIsFree(field, names, context);
      FieldRules.unsupportedTypeHasNoNativeType(field, context);
      NativeTypeRules.check(field, context);
      DocumentRules.fieldNameCanBeStored(field, context);
      DefaultValueRules.check(field, context);
    }
    Map<RelationFieldRules.Side, List<RelationField>> sides = RelationFieldRules.sides(model);
    for (RelationField field : model.relationFields()) {
      if (!RelationFieldRules.isUnambiguous(field, sides, context)) {
        return false;
      }
      FieldRules.nameDiffersFromKeys(field, namedKeys, context);
      RelationFieldRules.ignoresIgnoredModels(field, context);
      RelationFieldRules.referentialActionsAreSupported(field, context);
      RelationFieldRules.constraintNameIsSupported(field, context);
      RelationFieldRules.emulatedRelationHasIndex(field, context);
      DocumentRules.keyHasTheNativeTypeOfItsReference(field, context);
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
      PartialIndexRules.areSupported(index, model, context);
      CompositeTypeRules.areNotInCompoundUniqueKeys(index, context);
    }
    for (Index key : model.emptyKeys()) {
      if (key.kind() != Index.Kind.PRIMARY_KEY) {
        IndexRules.constraintNameIsFree(key, model, names, context);
        IndexRules.typeIsSupported(key, model, context);
        IndexRules.constraintNameFits(key, context);
        IndexRules.clusteringIsSupported(key, model, context);
        PartialIndexRules.areSupported(key, model, context);
      }
    }
    return true;
  }

  private void check(Relation relation, DatabaseNames names, CascadeGraph cascades) {
    if (relation.kind() == Relation.Kind.MANY_TO_MANY) {
      ManyToManyRules.areSupported(relation, context);
      ManyToManyRules.haveNoViews(relation, context);
      ManyToManyRules.haveSingleIds(relation, context);
      ManyToManyRules.haveNoReferentialActions(relation, context);
      ManyToManyRules.haveNoReferences(relation, context);
      return;
    }
    InlineRelation inline = InlineRelation.of(relation);
    ReferentialCycleRules.check(inline, cascades, context);
    CascadingPathRules.onePathLeadsToEachModel(inline, cascades, context);
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

  private static List<Model> modelsThenViews(List<Model> models) {
    List<Model> ordered = new ArrayList<>(models.size());
    for (boolean view : new boolean[] {false, true}) {
      for (Model model : models) {
        if (model.isView() == view) {
          ordered.add(model);
        }
      }
    }
    return ordered;
  }
}
