package dev.refract.orm.dialect.postgres;

import java.math.BigDecimal;

/** Numbers in the dress of the type {@code money}: {@code -$1,234.50}. */
final class Money {
  private Money() {}

  static BigDecimal number(String text) {
    boolean dressed = text.indexOf('$') >= 0;
    return new BigDecimal(dressed ? text.replace("$", "").replace(",", "") : text);
  }
}
