package dev.refract.orm.connect;

import java.util.Optional;

/** A password, which prints itself as stars. */
public record Password(Optional<String> secret) {
  @Override
  public String toString() {
    return secret.isPresent() ? "***" : "(none)";
  }
}
