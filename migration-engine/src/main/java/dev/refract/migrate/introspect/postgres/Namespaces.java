package dev.refract.migrate.introspect.postgres;

import dev.refract.migrate.database.Scope;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.introspect.query.CatalogQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The namespaces that are looked at.
 *
 * @param qualified whether the names of their things begin with that of the namespace
 */
record Namespaces(List<String> names, boolean qualified) {

  static Namespaces of(Scope scope, Connection connection) throws SQLException {
    return scope.namespaces().isEmpty()
        ? new Namespaces(List.of(current(connection)), false)
        : new Namespaces(scope.namespaces(), true);
  }

  private static String current(Connection connection) throws SQLException {
    return CatalogQuery.rows(
            connection, "SELECT coalesce(current_schema(), 'public')", row -> row.getString(1))
        .getFirst();
  }

  boolean contains(String namespace) {
    return names.contains(namespace);
  }

  TableName name(String namespace, String name) {
    return new TableName(qualified ? Optional.of(namespace) : Optional.empty(), name);
  }
}
