package dev.refract.orm.request.reader;

import dev.refract.orm.request.Value;
import java.util.ArrayList;
import java.util.List;

/** Numbers the values of a request while it is read. */
final class Slots {
  private final List<Object> values = new ArrayList<>();

  Value add(Object value) {
    values.add(value);
    return new Value(values.size() - 1);
  }

  List<Object> values() {
    return values;
  }
}
