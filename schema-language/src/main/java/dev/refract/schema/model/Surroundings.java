package dev.refract.schema.model;

import java.util.List;
import java.util.Optional;

/** The declarations around those that are resolved; looked at only where a name leads to them. */
public interface Surroundings {
  /** There is nothing else. */
  Surroundings NONE =
      new Surroundings() {
        @Override
        public Optional<Declared> named(String name) {
          return Optional.empty();
        }

        @Override
        public Iterable<String> names() {
          return List.of();
        }
      };

  /** The model, enum or composite type of this name. */
  Optional<Declared> named(String name);

  /** All names that {@link #named} knows. */
  Iterable<String> names();
}
