package dev.refract.benchmarks.peers.worker;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user.
 *
 * @param posts empty where they were not asked for
 */
public record User(
    int id, String email, @Nullable String name, Role role, Instant createdAt, List<Post> posts)
    implements Checked {

  @Override
  public long checksum() {
    return id
        + Checked.of(email)
        + Checked.of(name)
        + Checked.of(role.name())
        + Checked.of(createdAt)
        + Checked.of(posts);
  }
}
