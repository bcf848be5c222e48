package dev.refract.benchmarks.peers.refract;

import dev.refract.benchmarks.peers.worker.Checked;
import dev.refract.orm.execute.Row;
import java.util.List;
import java.util.Objects;

/** A count, and counts by role. */
record Groups(long all, List<Row> byRole) implements Checked {
  @Override
  public long checksum() {
    return all + byRole.stream().mapToLong(Groups::checksum).sum();
  }

  private static long checksum(Row group) {
    Row count = Objects.requireNonNull(group.row("_count"));
    return Checked.of(group.text("role"))
        * ((Number) Objects.requireNonNull(count.get("_all"))).longValue();
  }
}
