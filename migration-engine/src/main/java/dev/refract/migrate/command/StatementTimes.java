package dev.refract.migrate.command;

import dev.refract.migrate.command.RehearsalReport.TimedStatement;
import dev.refract.migrate.execute.RunBracket;
import dev.refract.migrate.execute.RunProgress;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlScript;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;

/** Takes the time of each statement of a script: from its beginning to what comes next. */
final class StatementTimes implements RunBracket {
  private final String name;
  private final SqlScript script;
  private final MigrationProgress progress;
  private final TreeMap<Integer, Duration> times = new TreeMap<>();
  private int running;
  private long since;

  StatementTimes(String name, SqlScript script, MigrationProgress progress) {
    this.name = name;
    this.script = script;
    this.progress = progress;
  }

  @Override
  public void announce(String notice) {
    progress.announce(name, notice);
  }

  @Override
  public void starting(int number, int count) {
    stop();
    progress.statement(number, count);
    running = number;
    since = System.nanoTime();
  }

  @Override
  public void reached(Connection connection, RunProgress reached) {
    if (reached.running().isEmpty()) {
      stop();
    }
  }

  @Override
  public void closing(Connection connection) {
    stop();
  }

  private void stop() {
    if (running > 0) {
      times.put(running, Duration.ofNanos(System.nanoTime() - since));
      running = 0;
    }
  }

  /** In the order of the script; the last one may have failed. */
  List<TimedStatement> measured() {
    stop();
    return times.entrySet().stream()
        .map(entry -> {
          ScriptStatement statement = script.statements().get(entry.getKey() - 1);
          int line = script.positionOf(statement.span().start()).line() + 1;
          return new TimedStatement(entry.getKey(), line, statement.text(), entry.getValue());
        })
        .toList();
  }
}
