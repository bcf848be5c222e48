package dev.refract.orm.request;

import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.List;

/** Which rows. */
public sealed interface Where {

  Where ALWAYS = new All(List.of());

  /** All of them hold; none are always true. */
  record All(List<Where> parts) implements Where {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** One of them holds; none are never true. */
  record Any(List<Where> parts) implements Where {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** It does not hold. */
  record Not(Where of) implements Where {}

  /** A field passes a test. */
  record Scalar(ScalarField field, Test test) implements Where {}

  /** Words that the texts of several fields hold together. */
  record Search(List<ScalarField> fields, Value query) implements Where {
    public Search {
      fields = List.copyOf(fields);
    }
  }

  /** Rows of a relation. */
  record Related(RelationField field, Quantifier quantifier, Where where) implements Where {}

  /** Whether a relation to one leads to a row. */
  record Missing(RelationField field, boolean negated) implements Where {}

  /** Which rows of a relation must pass. */
  enum Quantifier {
    SOME,
    EVERY,
    NONE,
    IS,
    IS_NOT
  }

  static Where all(List<Where> parts) {
    List<Where> kept = new ArrayList<>(parts.size());
    for (Where part : parts) {
      if (!part.equals(ALWAYS)) {
        kept.add(part);
      }
    }
    return kept.size() == 1 ? kept.getFirst() : new All(kept);
  }
}
