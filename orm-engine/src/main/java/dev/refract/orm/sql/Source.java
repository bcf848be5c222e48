package dev.refract.orm.sql;

import dev.refract.schema.model.DefaultValue;

/** Where the value of a parameter comes from when a statement runs. */
public sealed interface Source {

  /** The value of the request with this number. */
  record Given(int slot) implements Source {
    @Override
    public String toString() {
      return "$" + slot;
    }
  }

  /** The text of the request with this number, with what stands around it in a pattern. */
  record Pattern(int slot, String before, String after) implements Source {
    @Override
    public String toString() {
      return before + "$" + slot + after;
    }
  }

  /** A column of the first row that an earlier step has kept. */
  record Of(int variable, int column) implements Source {
    @Override
    public String toString() {
      return "v" + variable + "." + column;
    }
  }

  /** A column of all rows that an earlier step has kept, as a list without repetition. */
  record AllOf(int variable, int column) implements Source {
    @Override
    public String toString() {
      return "v" + variable + ".*" + column;
    }
  }

  /** A column of all rows that an earlier step has kept, as a list in their order, with nulls. */
  record EachOf(int variable, int column) implements Source {
    @Override
    public String toString() {
      return "v" + variable + ".each" + column;
    }
  }

  /**
   * Values of the request, as a list.
   *
   * @param first the number of the first
   * @param step how far one is from the next
   */
  record EachGiven(int first, int step, int count) implements Source {
    @Override
    public String toString() {
      return "$" + first + "+" + step + "×" + count;
    }
  }

  /** As many values that the engine makes anew, as a list. */
  record EachMade(DefaultValue by, int count) implements Source {
    @Override
    public String toString() {
      return by.getClass().getSimpleName() + "()×" + count;
    }
  }

  /** A fixed value: of a {@code @default}. */
  record Fixed(Object value) implements Source {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** A value that the engine makes anew: an id. */
  record Made(DefaultValue by) implements Source {
    @Override
    public String toString() {
      return by.getClass().getSimpleName() + "()";
    }
  }

  /** The time of the request, the same in all its statements. */
  record Now() implements Source {
    @Override
    public String toString() {
      return "now()";
    }
  }

  /** Null. */
  record Nothing() implements Source {
    @Override
    public String toString() {
      return "null";
    }
  }
}
