package dev.refract.migrate.command;

import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.error.RefractException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code migrate deploy} in a process of its own, which a test can kill. Prints {@code ready},
 * waits for a line, deploys, and prints a point for each statement that begins and each migration
 * that it has applied, or the code of what stopped it.
 */
final class DeployProcess implements AutoCloseable {
  private static final String POINT = ".";

  private static final MigrationProgress POINTS =
      new MigrationProgress() {
        @Override
        public void statement(int number, int count) {
          System.out.println(POINT);
        }
      };

  private final Process process;
  private final BufferedReader out;

  private DeployProcess(Process process) {
    this.process = process;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  public static void main(String[] arguments) throws IOException {
    DatabaseUrl url = DatabaseUrl.parse(arguments[0], Path.of(""));
    try (Database database = Database.open(url)) {
      System.out.println("ready");
      if (System.in.read() < 0) {
        return;
      }
      MigrationTarget target = MigrationTarget.of(database, Path.of(arguments[1]));
      Deploy.run(target, POINTS).names().forEach(System.out::println);
    } catch (RefractException failure) {
      System.out.println(failure.code());
    }
  }

  /** Starts one and waits until it is ready. */
  static DeployProcess start(String url, Path migrations) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                DeployProcess.class.getName(),
                url,
                migrations.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    DeployProcess started = new DeployProcess(process);
    String first = started.out.readLine();
    if (!"ready".equals(first)) {
      throw new IllegalStateException("the process could not begin: " + first);
    }
    return started;
  }

  /** Lets it deploy. */
  void begin() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  /** Waits until so many statements have begun, or the process has ended. */
  void awaitStatements(int count) throws IOException {
    for (int i = 0; i < count && out.readLine() != null; i++) {
      // each line is a statement
    }
  }

  /** The migrations that it has applied, or a code, when it has ended. */
  List<String> lines() {
    return out.lines().filter(line -> !line.equals(POINT)).toList();
  }

  /** Ctrl-C, or what an orchestrator sends. */
  void interrupt() {
    process.destroy();
    process.onExit().join();
  }

  /** {@code kill -9}. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    out.close();
  }
}
