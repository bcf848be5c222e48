package dev.refract.orm.dialect;

import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.NativeType;
import dev.refract.schema.model.ScalarField;
import java.util.Optional;

/**
 * What a column or a figure holds: how its values are written to the database and read again.
 *
 * @param isList whether each value is a list
 * @param nativeType {@code @db.…}, where the schema names one
 */
public record ColumnType(FieldType type, boolean isList, Optional<NativeType> nativeType) {

  public static ColumnType of(ScalarField field) {
    return new ColumnType(field.type(), field.isList(), field.nativeType());
  }

  /** Single values of a type that the schema does not name further. */
  public static ColumnType of(FieldType type) {
    return new ColumnType(type, false, Optional.empty());
  }

  /** The type of the elements of lists. */
  public ColumnType element() {
    return new ColumnType(type, false, nativeType);
  }

  /** Whether the schema names this native type. */
  public boolean isNative(String name) {
    return nativeType.filter(given -> given.name().equals(name)).isPresent();
  }
}
