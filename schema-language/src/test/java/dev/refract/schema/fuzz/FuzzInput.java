package dev.refract.schema.fuzz;

/** One text, and the seed by which it can be made again. */
record FuzzInput(long seed, Shape shape, String text) {

  /** How a text came to be. */
  enum Shape {
    CHARACTERS,
    TOKENS,
    PREFIX,
    CUT,
    SPLICE,
    REPEATED,
    LINE_ENDS,
    UNBALANCED,
    NESTED,
    LONG_LINE,
    MANY_MODELS,
    MANY_LINES
  }

  @Override
  public String toString() {
    return "seed %d, %s, %d characters".formatted(seed, shape, text.length());
  }
}
