package dev.refract.migrate.database;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column holds where a row does not say. */
public sealed interface ColumnDefault {

  /** A text, or the database name of an enum's value. */
  record Text(String value) implements ColumnDefault {
    @Override
    public String toString() {
      return "'" + value + "'";
    }
  }

  /** A number; compared by value, kept as written. */
  record Numeric(String text) implements ColumnDefault {
    public BigDecimal value() {
      return new BigDecimal(text);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Numeric that && value().compareTo(that.value()) == 0;
    }

    @Override
    public int hashCode() {
      return value().stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
      return text;
    }
  }

  record Bool(boolean value) implements ColumnDefault {
    @Override
    public String toString() {
      return String.valueOf(value);
    }
  }

  /**
   * A point in time, with the offset that was written.
   *
   * @param sql as the database tells it, where it was found in one; does not count as a difference
   */
  record Timestamp(OffsetDateTime time, Optional<String> sql) implements ColumnDefault {
    private static final DateTimeFormatter SECONDS =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    public Timestamp(OffsetDateTime time) {
      this(time, Optional.empty());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Timestamp that && time.equals(that.time);
    }

    @Override
    public int hashCode() {
      return time.hashCode();
    }

    /** As the reference writes it into SQL: {@code 2020-01-31 12:00:00.500 +00:00}. */
    public String text() {
      return SECONDS.format(time)
          + fraction()
          + (time.getOffset().getTotalSeconds() == 0 ? " +00:00" : " " + time.getOffset());
    }

    /** Three, six or nine digits, as many as are needed. */
    private String fraction() {
      int nanos = time.getNano();
      if (nanos == 0) {
        return "";
      }
      int digits = nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
      return "." + "%09d".formatted(nanos).substring(0, digits);
    }

    @Override
    public String toString() {
      return "'" + text() + "'";
    }
  }

  /** A JSON document as written. */
  record Json(String text) implements ColumnDefault {
    @Override
    public String toString() {
      return "'" + text + "'";
    }
  }

  /**
   * Bytes.
   *
   * @param hex two lower-case digits a byte
   */
  record Bytes(String hex) implements ColumnDefault {
    public static Bytes of(byte[] bytes) {
      return new Bytes(HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
      return "0x" + hex;
    }
  }

  /**
   * A list.
   *
   * @param sql as the database tells it, where it was found in one; does not count as a difference
   */
  record ListOf(List<ColumnDefault> elements, Optional<String> sql) implements ColumnDefault {
    public ListOf {
      elements = List.copyOf(elements);
    }

    public ListOf(List<ColumnDefault> elements) {
      this(elements, Optional.empty());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof ListOf that && elements.equals(that.elements);
    }

    @Override
    public int hashCode() {
      return elements.hashCode();
    }

    @Override
    public String toString() {
      return elements.toString();
    }
  }

  /** The time of the insert. */
  record Now() implements ColumnDefault {
    @Override
    public String toString() {
      return "now()";
    }
  }

  /**
   * An expression of the database's own.
   *
   * @param sql missing where the schema only says that there is one
   */
  record Expression(Optional<String> sql) implements ColumnDefault {
    @Override
    public String toString() {
      return sql.orElse("an expression");
    }
  }
}
