package dev.refract.migrate.command;

/** Whether the person has agreed to lose data. */
public enum DataLoss {
  REFUSED,
  ACCEPTED
}
