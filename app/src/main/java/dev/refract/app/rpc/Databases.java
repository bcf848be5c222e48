package dev.refract.app.rpc;

import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.WhenMissing;
import java.nio.file.Path;

/**
 * Databases that requests name. Each is opened for one request only, because whoever sends requests
 * may replace the file between two of them.
 */
final class Databases {
  private Databases() {}

  static Database open(String url) {
    return Database.open(DatabaseUrl.parse(url, Path.of("").toAbsolutePath()), WhenMissing.CREATE);
  }
}
