package dev.refract.benchmarks.peers;

import dev.refract.benchmarks.peers.PeerProcess.Contestant;
import dev.refract.benchmarks.peers.hibernate.HibernatePostgres;
import dev.refract.benchmarks.peers.jdbc.JdbcPostgres;
import dev.refract.benchmarks.peers.jdbc.JdbcSqlite;
import dev.refract.benchmarks.peers.jooq.JooqPostgres;
import dev.refract.benchmarks.peers.refract.Refract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the contenders' processes are started. */
final class Commands {
  private final Options options;
  private final Path words;

  Commands(Options options, Path words) {
    this.options = options;
    this.words = words;
  }

  /**
   * @param schema a file with the whole schema for that database
   */
  List<String> of(Contestant contestant, String url, Path schema) {
    return switch (contestant.peer()) {
      case JDBC ->
          java(contestant.store() == Store.POSTGRES ? JdbcPostgres.class : JdbcSqlite.class, url);
      case REFRACT -> refract(url, schema, "query");
      case REFRACT_JOIN -> refract(url, schema, "join");
      case JOOQ -> java(JooqPostgres.class, url);
      case HIBERNATE -> java(HibernatePostgres.class, url);
      case PRISMA, PRISMA_TUNED ->
          List.of(
              "node",
              options.home().resolve("prisma-worker.mjs").toString(),
              url,
              words.toString(),
              PrismaClient.folder(options.scratch(), contestant).toString());
    };
  }

  private List<String> refract(String url, Path schema, String loadStrategy) {
    List<String> command = new ArrayList<>(java(Refract.class, url));
    command.addAll(List.of(schema.toString(), loadStrategy));
    return command;
  }

  private List<String> java(Class<?> main, String url) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1g",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        main.getName(),
        url,
        words.toString());
  }
}
