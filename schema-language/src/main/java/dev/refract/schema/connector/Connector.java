package dev.refract.schema.connector;

import dev.refract.schema.model.Datasource;
import dev.refract.schema.model.NativeType;
import dev.refract.schema.model.Provider;
import dev.refract.schema.model.ReferentialAction;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import dev.refract.schema.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one database provider can do.
 *
 * @param title its name in messages
 * @param names how its constraints are called
 * @param relationModes who can guard relations; the first one does where nothing is said
 * @param foreignKeyActions the referential actions of its foreign keys
 * @param emulatedActions the referential actions that the engine does in its place
 * @param indexTypes what {@code type:} of an index takes
 * @param nativeTypes by name
 * @param defaultNativeTypes what a scalar type is stored as where nothing is written
 * @param keylessNativeTypes native types that cannot be part of a key or index
 * @param constraintScopes where names of constraints must differ
 * @param operatorClasses by index type
 */
public record Connector(
    String title,
    ConstraintNames names,
    Set<Capability> capabilities,
    List<RelationMode> relationModes,
    Set<ReferentialAction> foreignKeyActions,
    Set<ReferentialAction> emulatedActions,
    Set<String> indexTypes,
    Map<String, NativeTypeRule> nativeTypes,
    Map<ScalarType, NativeType> defaultNativeTypes,
    Set<String> keylessNativeTypes,
    List<ConstraintScope> constraintScopes,
    Optional<OperatorClasses> operatorClasses) {

  /** The connector of a schema's datasource; one that takes nearly anything if there is none. */
  public static Connector of(Schema schema) {
    return schema.provider().map(Connector::of).orElse(NoConnector.TABLE);
  }

  public static Connector of(Provider provider) {
    return switch (provider) {
      case SQLITE -> SqliteConnector.TABLE;
      case POSTGRESQL -> PostgresqlConnector.TABLE;
      case MYSQL -> MysqlConnector.TABLE;
      case SQLSERVER -> SqlserverConnector.TABLE;
      case COCKROACHDB -> CockroachdbConnector.TABLE;
      case MONGODB -> MongodbConnector.TABLE;
    };
  }

  public boolean can(Capability capability) {
    return capabilities.contains(capability);
  }

  /** Who guards the relations of a schema with this datasource. */
  public RelationMode relationMode(Optional<Datasource> datasource) {
    return datasource
        .flatMap(Datasource::relationMode)
        .flatMap(RelationMode::of)
        .orElseGet(relationModes::getFirst);
  }

  public Set<ReferentialAction> referentialActions(RelationMode mode) {
    return switch (mode) {
      case FOREIGN_KEYS -> foreignKeyActions;
      case PRISMA -> emulatedActions;
    };
  }

  /** What happens on delete where the schema says nothing. */
  public ReferentialAction defaultOnDelete(Relation relation, RelationMode mode) {
    boolean required = relation.first().fields().stream().anyMatch(ScalarField::isRequired);
    if (!required) {
      return ReferentialAction.SET_NULL;
    }
    return referentialActions(mode).contains(ReferentialAction.RESTRICT)
        ? ReferentialAction.RESTRICT
        : ReferentialAction.NO_ACTION;
  }

  /** The native type of a field: as written, or the default of its scalar type. */
  public Optional<NativeType> nativeTypeOf(ScalarField field) {
    return field.nativeType().or(() -> field.scalarType().map(defaultNativeTypes::get));
  }
}
