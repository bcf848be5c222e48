package dev.refract.orm.connect;

import dev.refract.orm.dialect.Dialect;
import java.util.List;
import java.util.Optional;

/**
 * {@code postgresql://user:password@host:port/database?parameters}, or the same in the form of the
 * JDBC driver.
 *
 * @param schema {@code schema}, where tables are looked for; {@code public} where none is named
 * @param applicationName {@code application_name}
 * @param options {@code options}, command line options for the server
 * @param channelBinding {@code channel_binding}: {@code disable}, {@code prefer} or {@code require}
 * @param pgBouncer {@code pgbouncer=true}: statements of one transaction only share a connection of
 *     the server, so nothing may outlive it
 * @param notes what of the URL means nothing, in sentences without secrets
 */
public record PostgresUrl(
    PostgresAddress address,
    String database,
    Optional<String> user,
    Password password,
    String schema,
    Optional<String> applicationName,
    Optional<String> options,
    Optional<String> channelBinding,
    boolean pgBouncer,
    PostgresTls tls,
    PoolSettings pool,
    List<String> notes)
    implements DatabaseUrl {

  public PostgresUrl {
    notes = List.copyOf(notes);
  }

  /** Another database of the same server. */
  public PostgresUrl withDatabase(String other) {
    return new PostgresUrl(
        address,
        other,
        user,
        password,
        schema,
        applicationName,
        options,
        channelBinding,
        pgBouncer,
        tls,
        pool,
        notes);
  }

  /** The same with at most so many connections. */
  public PostgresUrl withLimit(int connections) {
    return new PostgresUrl(
        address,
        database,
        user,
        password,
        schema,
        applicationName,
        options,
        channelBinding,
        pgBouncer,
        tls,
        pool.withLimit(connections),
        notes);
  }

  @Override
  public Dialect dialect() {
    return pgBouncer ? Dialect.postgresIn(schema) : Dialect.postgres();
  }

  @Override
  public String description() {
    return database + " on " + address;
  }

  @Override
  public String toString() {
    return "postgresql://"
        + user.map(u -> u + (password.secret().isPresent() ? ":***" : "") + "@").orElse("")
        + address
        + "/"
        + database
        + "?schema="
        + schema;
  }
}
