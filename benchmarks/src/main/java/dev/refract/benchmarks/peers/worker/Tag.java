package dev.refract.benchmarks.peers.worker;

/** A tag of posts. */
public record Tag(int id, String name) implements Checked {
  @Override
  public long checksum() {
    return id + Checked.of(name);
  }
}
