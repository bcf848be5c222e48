package dev.refract.browser.edit;

import dev.refract.browser.page.Row;
import dev.refract.browser.value.CellValue;
import dev.refract.schema.model.ScalarField;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What waits to be done to one row. */
public sealed interface RowEdit {
  RowRef ref();

  /**
   * A new row.
   *
   * @param entries of the columns that were filled; the others get their default, else null
   */
  record Insert(RowRef.Draft ref, Map<ScalarField, Entry> entries) implements RowEdit {
    public Insert {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** What a column will get: a column that was not filled gets its default, else null. */
    public Entry entry(ScalarField field) {
      Entry entry = entries.get(field);
      if (entry != null) {
        return entry;
      }
      return Defaults.has(field) ? new Entry.Default() : new Entry.Given(CellValue.Null.VALUE);
    }
  }

  /**
   * New values for columns of a row.
   *
   * @param original the row as it was read
   * @param changes at least one; each differs from the original
   */
  record Update(RowRef.Stored ref, Row original, Map<ScalarField, CellValue> changes)
      implements RowEdit {
    public Update {
      changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }
  }

  /**
   * The end of a row.
   *
   * @param original the row as it was read
   */
  record Delete(RowRef.Stored ref, Row original) implements RowEdit {}
}
