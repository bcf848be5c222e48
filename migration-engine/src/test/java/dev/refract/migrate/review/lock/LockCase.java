package dev.refract.migrate.review.lock;

/**
 * A rule of family LK as its catalogue tells it.
 *
 * @param finds a script in which it finds something
 * @param silent the nearest one in which it does not
 * @param proof what its safer way must show on a server
 */
record LockCase(String code, String finds, String silent, Proof proof, int since) {
  private static final int OLDEST = 11;

  /** What is to be shown of a safer way. */
  enum Proof {
    /** There is none that can be taken over. */
    NONE,
    /** The script makes others wait for work; its parts do not, and make the same database. */
    NOBODY_WAITS,
    /** The parts take weaker locks, or for a shorter time, and make the same database. */
    SAME_RESULT,
    /** The parts run with weaker locks; what they make is not the same to the last check. */
    WEAKER_LOCKS,
    /** The parts run where the script fails. */
    RUNS
  }

  static LockCase of(String code, String finds, String silent) {
    return new LockCase(code, finds, silent, Proof.NONE, OLDEST);
  }

  LockCase proving(Proof wanted) {
    return new LockCase(code, finds, silent, wanted, since);
  }

  /** Older servers do otherwise. */
  LockCase since(int version) {
    return new LockCase(code, finds, silent, proof, version);
  }
}
