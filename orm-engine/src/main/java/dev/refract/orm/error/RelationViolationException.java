package dev.refract.orm.error;

/** The change would leave a required relation without its other side (P2014). */
public final class RelationViolationException extends RequestException {
  private static final long serialVersionUID = 1L;

  public RelationViolationException(String relation, String modelA, String modelB) {
    super(
        "P2014",
        "The change you are trying to make would violate the required relation '"
            + relation
            + "' between the `"
            + modelA
            + "` and `"
            + modelB
            + "` models.",
        Facts.of("relation", relation, "modelA", modelA, "modelB", modelB),
        null);
  }
}
