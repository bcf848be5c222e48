package dev.refract.benchmarks.peers;

import dev.refract.benchmarks.peers.worker.Operation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What to compare, and for how long.
 *
 * @param home the folder with the schema and the worker for Node
 * @param scratch where the data goes
 * @param warmUp milliseconds of work before anything counts, for each operation of each contender;
 *     too little compares how soon compilers get at the code, as a run can take six milliseconds
 * @param milliseconds of work for each operation of each contender in a round
 */
record Options(
    Path home,
    Path scratch,
    Set<Operation> operations,
    Set<Peer> peers,
    Set<Store> stores,
    int rounds,
    long warmUp,
    long milliseconds) {

  static final String HELP =
      """
      Compares Refract with hand-written JDBC, Prisma on Node, jOOQ and Hibernate.

        --operations A,B      of %s
        --contenders A,B      of %s; jdbc always takes part, refract-join
                              only where it is named
        --databases A,B       of postgresql, sqlite
        --warm-up N           milliseconds for which each of them works before anything counts; 2000
        --rounds N            how often each of them is measured; 5
        --milliseconds N      how long each of them is measured in a round; 300

      Without BENCH_PG_URL (postgresql://user:password@host:port/database) a PostgreSQL of its own
      is started; otherwise the database refract_bench is made anew on that server. Prisma takes
      part where conformance/setup.sh has installed it (ORACLE_HOME, ~/.cache/reference-oracle).
      """
          .formatted(
              keys(EnumSet.allOf(Operation.class), Operation::key),
              keys(EnumSet.allOf(Peer.class), Peer::key));

  /**
   * @throws IllegalArgumentException where an option is unknown or wrong
   */
  static Options parse(String[] arguments) {
    Path home = Path.of(arguments[0]);
    Path scratch = Path.of(arguments[1]);
    Options options =
        new Options(
            home,
            scratch,
            EnumSet.allOf(Operation.class),
            EnumSet.complementOf(EnumSet.of(Peer.REFRACT_JOIN)),
            EnumSet.allOf(Store.class),
            5,
            2000,
            300);
    for (int i = 2; i < arguments.length; i += 2) {
      if (i + 1 == arguments.length) {
        throw new IllegalArgumentException(arguments[i] + " needs a value");
      }
      options = options.with(arguments[i], arguments[i + 1]);
    }
    return options;
  }

  private Options with(String name, String value) {
    return switch (name) {
      case "--operations" -> withOperations(set(Operation.class, value, Operation::of));
      case "--contenders" -> withPeers(set(Peer.class, value + "," + Peer.JDBC.key(), Peer::of));
      case "--databases" -> withStores(set(Store.class, value, Options::store));
      case "--rounds" -> withTimes(Integer.parseInt(value), warmUp, milliseconds);
      case "--warm-up" -> withTimes(rounds, Long.parseLong(value), milliseconds);
      case "--milliseconds" -> withTimes(rounds, warmUp, Long.parseLong(value));
      default -> throw new IllegalArgumentException("unknown option " + name);
    };
  }

  private Options withOperations(Set<Operation> chosen) {
    return new Options(home, scratch, chosen, peers, stores, rounds, warmUp, milliseconds);
  }

  private Options withPeers(Set<Peer> chosen) {
    return new Options(home, scratch, operations, chosen, stores, rounds, warmUp, milliseconds);
  }

  private Options withStores(Set<Store> chosen) {
    return new Options(home, scratch, operations, peers, chosen, rounds, warmUp, milliseconds);
  }

  private Options withTimes(int newRounds, long newWarmUp, long newMilliseconds) {
    return new Options(
        home, scratch, operations, peers, stores, newRounds, newWarmUp, newMilliseconds);
  }

  private static Store store(String provider) {
    return Arrays.stream(Store.values())
        .filter(store -> store.provider().equals(provider))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no database is called " + provider));
  }

  private static <E extends Enum<E>> Set<E> set(
      Class<E> type, String value, Function<String, E> each) {
    Set<E> chosen = EnumSet.noneOf(type);
    for (String part : value.split(",", -1)) {
      chosen.add(each.apply(part));
    }
    return chosen;
  }

  private static <E extends Enum<E>> String keys(Set<E> all, Function<E, String> key) {
    return String.join(", ", all.stream().map(key).toList());
  }

  /** The schema without its datasource. */
  Path models() {
    return home.resolve("models.prisma");
  }

  /** The folder that holds the packages of the reference implementation, where it is installed. */
  static Optional<Path> reference() {
    return Optional.of(
            Optional.ofNullable(System.getenv("ORACLE_HOME"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache", "reference-oracle")))
        .filter(folder -> folder.resolve("node_modules/prisma").toFile().isDirectory());
  }
}
