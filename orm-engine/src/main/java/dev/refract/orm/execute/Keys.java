package dev.refract.orm.execute;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of columns as keys of maps. */
final class Keys {
  private Keys() {}

  static Object of(@Nullable Object[] row, List<Integer> columns) {
    if (columns.size() == 1) {
      return comparable(row[columns.getFirst()]);
    }
    List<Object> key = new ArrayList<>(columns.size());
    for (int column : columns) {
      key.add(comparable(row[column]));
    }
    return key;
  }

  /** Whether a part of the key is null, so that it equals nothing. */
  static boolean hasNull(@Nullable Object[] row, List<Integer> columns) {
    for (int column : columns) {
      if (row[column] == null) {
        return true;
      }
    }
    return false;
  }

  /** The value in a form whose equality is that of the database. */
  static Object comparable(@Nullable Object value) {
    return switch (value) {
      case null -> Void.TYPE;
      case BigDecimal number -> number.stripTrailingZeros();
      case byte[] bytes -> ByteBuffer.wrap(bytes);
      default -> value;
    };
  }
}
