package dev.refract.benchmarks.peers.worker;

import java.time.Instant;
import java.util.List;

/**
 * A post of a user.
 *
 * @param comments empty where they were not asked for
 * @param tags empty where they were not asked for
 */
public record Post(
    int id,
    String title,
    String body,
    boolean published,
    int authorId,
    Instant createdAt,
    List<Comment> comments,
    List<Tag> tags)
    implements Checked {

  @Override
  public long checksum() {
    return id
        + Checked.of(title)
        + Checked.of(body)
        + (published ? 1 : 0)
        + authorId
        + Checked.of(createdAt)
        + Checked.of(comments)
        + Checked.of(tags);
  }
}
