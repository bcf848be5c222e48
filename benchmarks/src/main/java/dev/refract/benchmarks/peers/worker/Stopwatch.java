package dev.refract.benchmarks.peers.worker;

import java.util.Arrays;

/** Does one piece of work again and again, and keeps the time that each run took. */
final class Stopwatch {
  private static final long NANOS_PER_MILLI = 1_000_000;

  /** Cleaning up takes time too, which does not count; but it must not take for ever. */
  private static final int LONGEST_IN_ALL = 4;

  private final Contender contender;

  /** Keeps the compiler from leaving out work whose result nobody needs. */
  @SuppressWarnings("UnusedVariable")
  private volatile Object sink = "";

  private long[] nanos = new long[4096];
  private int runs;
  private long total;

  Stopwatch(Contender contender) {
    this.contender = contender;
  }

  /** Works until that much time went into the work alone. */
  Measurement measure(String variant, long milliseconds) throws Exception {
    Work work = contender.variants().get(variant);
    Operation operation = Variants.operationOf(variant);
    runs = 0;
    total = 0;
    long limit = milliseconds * NANOS_PER_MILLI;
    long begun = System.nanoTime();
    while (total < limit && System.nanoTime() - begun < LONGEST_IN_ALL * limit) {
      run(work);
      if (operation.leavesRows() && runs % operation.runsBetweenCleanups() == 0) {
        contender.clean();
      }
    }
    if (operation.leavesRows()) {
      contender.clean();
    }
    Arrays.sort(nanos, 0, runs);
    return new Measurement(runs * 1e9 / total, nanos[runs / 2] / 1e3);
  }

  private void run(Work work) throws Exception {
    long start = System.nanoTime();
    sink = work.run();
    long time = System.nanoTime() - start;
    if (runs == nanos.length) {
      nanos = Arrays.copyOf(nanos, runs * 2);
    }
    nanos[runs++] = time;
    total += time;
  }
}
