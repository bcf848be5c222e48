package dev.refract.orm.execute;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.plan.Step;
import dev.refract.orm.value.Json;
import dev.refract.orm.value.PackedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes rows out of the documents in which they hang on other rows. */
final class Unpacking {
  private final Step.Unpack step;
  private final Dialect dialect;

  Unpacking(Step.Unpack step, Dialect dialect) {
    this.step = step;
    this.dialect = dialect;
  }

  /** Rows with the same key hold the same document, which counts once. */
  RawRows rows(RawRows from) {
    Set<Object> seen = new HashSet<>();
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (@Nullable Object[] row : from.rows()) {
      if (!Keys.hasNull(row, step.key()) && seen.add(Keys.of(row, step.key()))) {
        for (Object packed : document(row[step.column()])) {
          if (packed instanceof List<?> list) {
            rows.add(row(list));
          }
        }
      }
    }
    return RawRows.of(rows);
  }

  /** A text in rows of the database, read already in rows that come out of documents. */
  private static List<?> document(@Nullable Object document) {
    return switch (document) {
      case Json json -> PackedText.list(json.text());
      case List<?> list -> list;
      case null, default -> List.of();
    };
  }

  private @Nullable Object[] row(List<?> packed) {
    List<?> values = packed.getFirst() instanceof List<?> list ? list : List.of();
    int before = step.types().size() - step.counts();
    @Nullable Object[] row = new @Nullable Object[step.types().size() + step.documents()];
    for (int i = 0; i < values.size(); i++) {
      row[i < before ? i : i + step.documents()] =
          dialect.unpack(values.get(i), step.types().get(i));
    }
    for (int i = 0; i < step.documents(); i++) {
      row[before + i] = packed.get(i + 1);
    }
    return row;
  }
}
