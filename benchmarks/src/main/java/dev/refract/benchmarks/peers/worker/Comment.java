package dev.refract.benchmarks.peers.worker;

/** A comment on a post. */
public record Comment(int id, int postId, String text) implements Checked {
  @Override
  public long checksum() {
    return id + postId + Checked.of(text);
  }
}
