package dev.refract.orm.client;

/** Where the reads of a client that has replicas go. */
enum ReadFrom {
  /** To replicas, unless this client has just written. */
  USUAL,
  PRIMARY,
  /** To replicas whatever was written, and raw queries too. */
  REPLICA
}
