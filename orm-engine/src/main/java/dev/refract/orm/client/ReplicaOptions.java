package dev.refract.orm.client;

import java.time.Duration;

/**
 * How a client reads from replicas.
 *
 * @param readYourWrites how long after a write of this client its reads go to the primary, because
 *     replicas may not have it yet; zero for not at all
 * @param pause how long a replica that was down is left alone
 */
public record ReplicaOptions(Duration readYourWrites, Duration pause) {
  /** Reads go to replicas at once; one that was down is tried again after 5 s. */
  public static final ReplicaOptions DEFAULT =
      new ReplicaOptions(Duration.ZERO, Duration.ofSeconds(5));

  public ReplicaOptions {
    if (readYourWrites.isNegative() || pause.isNegative()) {
      throw new IllegalArgumentException("times are not negative");
    }
  }

  public ReplicaOptions withReadYourWrites(Duration time) {
    return new ReplicaOptions(time, pause);
  }

  public ReplicaOptions withPause(Duration time) {
    return new ReplicaOptions(readYourWrites, time);
  }
}
