package dev.refract.benchmarks.peers.worker;

/** One run of an operation. */
@FunctionalInterface
public interface Work {
  /** What a caller would get: rows for a read, the row for a write, a number for many rows. */
  Object run() throws Exception;
}
