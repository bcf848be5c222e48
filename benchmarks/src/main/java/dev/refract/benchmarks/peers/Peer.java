package dev.refract.benchmarks.peers;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The contenders. */
enum Peer {
  JDBC("jdbc", "JDBC"),
  REFRACT("refract", "Refract"),
  /** With relations loaded by joins; only on request, to choose the default. */
  REFRACT_JOIN("refract-join", "Refract, joins"),
  PRISMA("prisma", "Prisma"),
  /** With named statements, which the server prepares once, and relations loaded by joins. */
  PRISMA_TUNED("prisma-tuned", "Prisma, tuned"),
  JOOQ("jooq", "jOOQ"),
  HIBERNATE("hibernate", "Hibernate");

  private final String key;
  private final String title;

  Peer(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /** What the command line calls it. */
  String key() {
    return key;
  }

  String title() {
    return title;
  }

  /** Where it takes part. */
  Set<Store> stores() {
    return switch (this) {
      case JDBC, REFRACT, REFRACT_JOIN, PRISMA -> EnumSet.allOf(Store.class);
      case PRISMA_TUNED, JOOQ, HIBERNATE -> EnumSet.of(Store.POSTGRES);
    };
  }

  static Peer of(String key) {
    return Arrays.stream(values())
        .filter(peer -> peer.key.equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no contender is called " + key));
  }
}
