package dev.refract.browser.edit;

import dev.refract.browser.value.CellValue;
import dev.refract.schema.model.ScalarField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with edits before any database is asked. */
public final class Problems {
  private Problems() {}

  public static List<Problem> of(Staging staging) {
    return staging.all().stream().flatMap(edit -> of(edit).stream()).toList();
  }

  public static List<Problem> of(RowEdit edit) {
    return switch (edit) {
      case RowEdit.Insert insert ->
          insert.ref().model().scalarFields().stream()
              .filter(field -> !field.isIgnored())
              .flatMap(field -> ofEntry(insert, field).stream())
              .toList();
      case RowEdit.Update update ->
          update.changes().entrySet().stream()
              .filter(e -> e.getValue().isNull() && !e.getKey().isOptional())
              .map(e -> required(update.ref(), e.getKey()))
              .toList();
      case RowEdit.Delete _ -> List.of();
    };
  }

  private static Optional<Problem> ofEntry(RowEdit.Insert insert, ScalarField field) {
    boolean isMissing =
        insert.entry(field) instanceof Entry.Given(CellValue value)
            && value.isNull()
            && !field.isOptional();
    return isMissing ? Optional.of(required(insert.ref(), field)) : Optional.empty();
  }

  private static Problem required(RowRef ref, ScalarField field) {
    return new Problem(ref, field, field.name() + " is required and has no value.");
  }

  /** The problem of one cell, if it has one. */
  public static Optional<Problem> ofCell(RowEdit edit, ScalarField field) {
    return Stream.of(edit).flatMap(e -> of(e).stream()).filter(p -> p.field() == field).findFirst();
  }
}
