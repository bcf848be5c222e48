package dev.refract.benchmarks.peers.worker;

/** The enum of the schema. */
public enum Role {
  USER,
  ADMIN,
  EDITOR;

  private static final Role[] ALL = values();

  static Role at(int number) {
    return ALL[number % ALL.length];
  }
}
