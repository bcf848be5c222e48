package dev.refract.schema.connector;

import dev.refract.schema.model.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code previewFeatures = […]} of a generator takes; upper and lower case do not matter. */
public final class PreviewFeatures {
  private static final List<String> ACTIVE =
      List.of(
          "nativeDistinct",
          "partialIndexes",
          "postgresqlExtensions",
          "relationJoins",
          "schemaEngineDriverAdapters",
          "shardKeys",
          "strictUndefinedChecks",
          "typedSql",
          "views");
  private static final String ACTIVE_ON_POSTGRESQL = "fullTextSearchPostgres";
  private static final Set<String> HIDDEN = Set.of("reactnative");
  private static final Set<String> NO_LONGER_NEEDED =
      lowerCase(
          "aggregateApi",
          "atomicNumberOperations",
          "clientExtensions",
          "cockroachdb",
          "connectOrCreate",
          "createMany",
          "dataProxy",
          "deno",
          "distinct",
          "driverAdapters",
          "extendedIndexes",
          "extendedWhereUnique",
          "fieldReference",
          "filteredRelationCount",
          "filterJson",
          "fullTextIndex",
          "fullTextSearch",
          "groupBy",
          "improvedQueryRaw",
          "interactiveTransactions",
          "jsonProtocol",
          "microsoftSqlServer",
          "middlewares",
          "mongoDb",
          "multiSchema",
          "namedConstraints",
          "nApi",
          "nativeTypes",
          "omitApi",
          "orderByAggregateGroup",
          "orderByNulls",
          "orderByRelation",
          "prismaSchemaFolder",
          "queryCompiler",
          "referentialActions",
          "referentialIntegrity",
          "selectRelationCount",
          "tracing",
          "transactionApi",
          "uncheckedScalarInputs");

  /** What naming a feature means. */
  public enum State {
    ACTIVE,
    /** Taken, but not offered. */
    HIDDEN,
    /** Part of the language by now. */
    NO_LONGER_NEEDED,
    UNKNOWN
  }

  private PreviewFeatures() {}

  private static Set<String> lowerCase(String... names) {
    return Stream.of(names)
        .map(n -> n.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The features that can be switched on for a provider. */
  public static List<String> active(Optional<Provider> provider) {
    if (!provider.equals(Optional.of(Provider.POSTGRESQL))) {
      return ACTIVE;
    }
    List<String> all = new ArrayList<>(ACTIVE);
    all.addFirst(ACTIVE_ON_POSTGRESQL);
    return all;
  }

  /** What it means to name {@code feature}. */
  public static State state(String feature, Optional<Provider> provider) {
    if (active(provider).stream().anyMatch(feature::equalsIgnoreCase)) {
      return State.ACTIVE;
    }
    String name = feature.toLowerCase(Locale.ROOT);
    if (HIDDEN.contains(name)) {
      return State.HIDDEN;
    }
    return NO_LONGER_NEEDED.contains(name) ? State.NO_LONGER_NEEDED : State.UNKNOWN;
  }
}
