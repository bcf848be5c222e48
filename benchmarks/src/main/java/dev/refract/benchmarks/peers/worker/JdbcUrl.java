package dev.refract.benchmarks.peers.worker;

import java.net.URI;

/** The URLs of the comparison as drivers want them. */
public final class JdbcUrl {
  private JdbcUrl() {}

  /**
   * {@code postgresql://user:password@host:port/database} for the driver.
   *
   * @param options more of the driver's parameters, such as {@code prepareThreshold=1}
   */
  public static String postgres(String url, String... options) {
    URI parts = URI.create(url);
    String[] user = parts.getUserInfo().split(":", 2);
    StringBuilder text =
        new StringBuilder("jdbc:postgresql://")
            .append(parts.getHost())
            .append(':')
            .append(parts.getPort())
            .append(parts.getPath())
            .append("?user=")
            .append(user[0]);
    if (user.length > 1) {
      text.append("&password=").append(user[1]);
    }
    for (String option : options) {
      text.append('&').append(option);
    }
    return text.toString();
  }

  /** {@code file:path} for the driver. */
  public static String sqlite(String url) {
    return "jdbc:sqlite:" + url.substring("file:".length());
  }
}
