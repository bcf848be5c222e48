package dev.refract.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs a script on an SQLite file, which it makes. */
public final class SqliteScript {
  private SqliteScript() {}

  /** The script, and the SQLite file. */
  public static void main(String[] arguments) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[1]);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(Files.readString(Path.of(arguments[0])));
    }
  }
}
