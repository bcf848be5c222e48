package dev.refract.migrate.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a migration script, in lower-case hex digits. */
final class Checksum {
  private Checksum() {}

  static String of(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** Whether the script is the one of the checksum; line ends may have been converted since. */
  static boolean matches(String script, String checksum) {
    String unix = script.replace("\r\n", "\n");
    return of(script).equals(checksum)
        || of(unix).equals(checksum)
        || of(unix.replace("\n", "\r\n")).equals(checksum);
  }
}
