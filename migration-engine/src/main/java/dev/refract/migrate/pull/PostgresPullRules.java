package dev.refract.migrate.pull;

import dev.refract.migrate.database.ColumnArity;
import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.ColumnType.Known;
import dev.refract.migrate.database.TypeFamily;
import dev.refract.migrate.derive.PostgresNames;
import dev.refract.schema.connector.Connector;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Provider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * PostgreSQL.
 *
 * @param usual the types that need no attribute: {@code VarChar}, {@code Timestamp(3)}
 * @param operatorClasses the names of the schema language by those of PostgreSQL
 */
record PostgresPullRules(Set<String> usual, Map<String, String> operatorClasses)
    implements PullRules {
  /** The precision of a time for which none was given. */
  private static final String FULL_PRECISION = "6";

  private static final Set<String> TIMES = Set.of("TIMESTAMP", "TIMESTAMPTZ", "TIME", "TIMETZ");

  static PostgresPullRules create() {
    Connector connector = Connector.of(Provider.POSTGRESQL);
    Map<String, String> classes = new HashMap<>();
    connector
        .operatorClasses()
        .ifPresent(known ->
            known
                .indexTypes()
                .keySet()
                .forEach(name -> classes.put(PostgresNames.operatorClass(name), name)));
    return new PostgresPullRules(
        connector.defaultNativeTypes().values().stream()
            .map(type -> written(type.name(), type.arguments()))
            .collect(Collectors.toSet()),
        classes);
  }

  private static String written(String name, List<String> arguments) {
    return arguments.isEmpty() ? name : name + "(" + String.join(", ", arguments) + ")";
  }

  @Override
  public Optional<String> nativeType(Known type, ColumnArity arity) {
    String name = PostgresNames.nativeType(type.name());
    List<String> arguments =
        type.arguments().isEmpty() && arity != ColumnArity.LIST && TIMES.contains(type.name())
            ? List.of(FULL_PRECISION)
            : type.arguments().stream().map(String::valueOf).toList();
    String written = written(name, arguments);
    return usual.contains(written) ? Optional.empty() : Optional.of(written);
  }

  @Override
  public boolean namesKeys() {
    return true;
  }

  @Override
  public boolean canQuoteDefaults(ColumnType type) {
    return !(type instanceof Known known && known.family() == TypeFamily.UUID);
  }

  /** Where the reference reads the elements: the same text is the same schema for both tools. */
  @Override
  public boolean canListDefaults(ColumnType type, String sql) {
    return !(type instanceof Known known)
        || switch (known.family()) {
          case DATE_TIME, UUID -> false;
          case INT, BIG_INT -> !sql.contains(")::");
          case FLOAT, DECIMAL -> !sql.contains("('");
          default -> true;
        };
  }

  @Override
  public String indexType(String method) {
    return Index.TYPES.stream().filter(method::equalsIgnoreCase).findFirst().orElse(method);
  }

  /** Of ordinary indexes the language takes none. */
  @Override
  public Optional<String> operatorClass(Optional<String> method, String name) {
    return method.map(_ ->
        operatorClasses.containsKey(name)
            ? operatorClasses.get(name)
            : "raw(" + Literals.quoted(name) + ")");
  }
}
