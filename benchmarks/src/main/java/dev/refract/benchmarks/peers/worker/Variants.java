package dev.refract.benchmarks.peers.worker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The work of a contender by the name of its operation; where there are several ways to do it, each
 * has a name of its own behind a slash: {@code nested/pipelined}.
 */
public final class Variants {
  private final Map<String, Work> byName = new LinkedHashMap<>();

  public Variants add(Operation operation, Work work) {
    byName.put(operation.key(), work);
    return this;
  }

  public Variants add(Operation operation, String variant, Work work) {
    byName.put(operation.key() + "/" + variant, work);
    return this;
  }

  List<String> names() {
    return List.copyOf(byName.keySet());
  }

  Work get(String name) {
    return Optional.ofNullable(byName.get(name))
        .orElseThrow(() -> new IllegalArgumentException("there is no " + name));
  }

  /** The operation of a variant's name. */
  public static Operation operationOf(String name) {
    int slash = name.indexOf('/');
    return Operation.of(slash < 0 ? name : name.substring(0, slash));
  }
}
