package dev.refract.migrate.database;

import java.util.List;

/**
 * An enum type, on databases that have them.
 *
 * @param values in their order
 */
public record DatabaseEnum(TableName name, List<String> values) {
  public DatabaseEnum {
    values = List.copyOf(values);
  }
}
