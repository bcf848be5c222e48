package dev.refract.benchmarks.peers.worker;

import java.util.Map;

/** How many users there are, and how many of each role. */
public record Counts(long all, Map<Role, Long> byRole) implements Checked {
  @Override
  public long checksum() {
    return all
        + byRole.entrySet().stream()
            .mapToLong(entry -> entry.getKey().name().length() * entry.getValue())
            .sum();
  }
}
